import { createHmac } from 'node:crypto';
import { robotText } from '../messages/robot-text';
import { judgeRobot, type CodeMeaning } from './robot-answer';
import type { Way } from './way';

const MINUTE = 60_000;
/** https://open.feishu.cn/document/client-docs/bot-v3/add-custom-bot: a body of at most 20 KB, 100 a minute, 5 a second. */
const TEXT_BYTES = 4096;

const throttled: CodeMeaning = {
  words: { zh: '超过每分钟 100 条或每秒 5 条的限制', en: 'More than 100 messages a minute or 5 a second' },
  pauseMs: MINUTE,
};
const meanings: Readonly<Record<number, CodeMeaning>> = {
  11232: throttled,
  9499: { words: { zh: '请求格式不对或超过 20 KB', en: 'Bad request, or more than 20 KB' }, refused: true },
  19001: { words: { zh: '机器人地址无效', en: 'The robot’s address is not valid' }, refused: true },
  19021: {
    words: { zh: '签名不匹配，或时间相差超过 1 小时', en: 'The signature does not match, or the clock is an hour off' },
    refused: true,
  },
  19022: { words: { zh: '本机 IP 不在机器人的白名单里', en: 'Our address is not on the robot’s list' }, refused: true },
  19024: { words: { zh: '消息不含机器人设置的关键词', en: 'The robot’s keyword is missing' }, refused: true },
};

/** The custom bot of a Feishu group, signed where a secret is set. */
export const feishu: Way = {
  spacingMs: 3100,
  request: ({ payload, secrets, keyword, at }) => ({
    url: secrets.address,
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify({
      ...signature(secrets.secret, at),
      msg_type: 'text',
      content: { text: robotText(payload, { keyword, bytes: TEXT_BYTES }) },
    }),
  }),
  judge: (answer, at) =>
    judgeRobot(answer, at, (code, text) => {
      // the same code stands for a bad request and, in older versions of the interface, for too many
      if (code === 9499 && /too many/i.test(text)) return throttled;
      return meanings[code] ?? null;
    }),
};

/** Other than at DingTalk, time and secret are the key, and nothing is signed. */
function signature(secret: string | null, at: Date): { readonly timestamp?: string; readonly sign?: string } {
  if (secret === null) return {};
  const timestamp = String(Math.floor(at.getTime() / 1000));
  return { timestamp, sign: createHmac('sha256', `${timestamp}\n${secret}`).digest('base64') };
}
