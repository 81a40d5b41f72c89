import { robotText } from '../messages/robot-text';
import { judgeRobot, type CodeMeaning } from './robot-answer';
import type { Way } from './way';

const MINUTE = 60_000;
/** https://developer.work.weixin.qq.com/document/path/91770: a text of at most 2048 bytes, 20 messages a minute. */
const TEXT_BYTES = 2048;

const meanings: Readonly<Record<number, CodeMeaning>> = {
  45009: { words: { zh: '超过每分钟 20 条的限制', en: 'More than 20 messages a minute' }, pauseMs: MINUTE },
  93000: { words: { zh: '机器人地址无效或机器人已移除', en: 'The robot’s address is not valid' }, refused: true },
  93004: { words: { zh: '机器人已停用', en: 'The robot is out of use' }, refused: true },
  93008: { words: { zh: '机器人不在群里', en: 'The robot is not in the group' }, refused: true },
  40008: { words: { zh: '消息类型无效', en: 'Invalid type of message' }, refused: true },
  40058: { words: { zh: '内容不合要求或过长', en: 'The content is invalid or too long' }, refused: true },
  44004: { words: { zh: '内容为空', en: 'The content is empty' }, refused: true },
  45002: { words: { zh: '内容过长', en: 'The content is too long' }, refused: true },
};

/** The robot of a WeCom group. Its address is its credential; there is no signature. */
export const wecom: Way = {
  spacingMs: 3100,
  request: ({ payload, secrets, keyword }) => ({
    url: secrets.address,
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify({ msgtype: 'text', text: { content: robotText(payload, { keyword, bytes: TEXT_BYTES }) } }),
  }),
  judge: (answer, at) => judgeRobot(answer, at, (code) => meanings[code] ?? null),
};
