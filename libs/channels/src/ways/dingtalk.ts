import { createHmac } from 'node:crypto';
import { robotText } from '../messages/robot-text';
import { judgeRobot, type CodeMeaning } from './robot-answer';
import type { Way } from './way';

const MINUTE = 60_000;
/** The body may hold 20 000 bytes; a summary is far shorter. */
const TEXT_BYTES = 4096;

/** https://open.dingtalk.com/document/robots/custom-robot-access: 20 messages a minute, then nothing for ten minutes. */
const throttled: CodeMeaning = {
  words: { zh: '超过每分钟 20 条的限制，限流 10 分钟', en: 'More than 20 messages a minute: shut for 10 minutes' },
  pauseMs: 10 * MINUTE,
};
const meanings: Readonly<Record<number, CodeMeaning>> = {
  130101: throttled,
  410100: throttled,
  400013: { words: { zh: '群已解散', en: 'The group is dissolved' }, refused: true },
  400101: { words: { zh: 'access_token 不存在', en: 'The access token is unknown' }, refused: true },
  400102: { words: { zh: '机器人已停用', en: 'The robot is out of use' }, refused: true },
  400105: { words: { zh: '不支持的消息类型', en: 'Invalid type of message' }, refused: true },
  400106: { words: { zh: '机器人不存在', en: 'The robot does not exist' }, refused: true },
  40035: { words: { zh: '缺少参数', en: 'A parameter is missing' }, refused: true },
  430101: { words: { zh: '含有不安全的外链', en: 'Unsafe link' }, refused: true },
  430102: { words: { zh: '含有不合适的文本', en: 'Unsuitable text' }, refused: true },
  430104: { words: { zh: '含有不合适的内容', en: 'Unsuitable content' }, refused: true },
};
/** One code for all three checks of the robot's security settings; the text says which. */
const checks: readonly (readonly [RegExp, CodeMeaning])[] = [
  [
    /keyword|关键词/i,
    { words: { zh: '消息不含机器人设置的关键词', en: 'The robot’s keyword is missing' }, refused: true },
  ],
  [
    /timestamp|过期/i,
    { words: { zh: '时间与钉钉相差超过 1 小时', en: 'The clock is more than an hour off' }, refused: true },
  ],
  [/sign|签名/i, { words: { zh: '签名不匹配，请核对加签密钥', en: 'The signature does not match' }, refused: true }],
  [
    /whitelist|白名单/i,
    { words: { zh: '本机 IP 不在机器人的白名单里', en: 'Our address is not on the robot’s list' }, refused: true },
  ],
];
const checked: CodeMeaning = {
  words: { zh: '未通过机器人的安全设置', en: 'Refused by the robot’s security settings' },
  refused: true,
};

/** The custom robot of a DingTalk group, signed where a secret is set. */
export const dingtalk: Way = {
  spacingMs: 3100,
  request: ({ payload, secrets, keyword, at }) => ({
    url: signedAddress(secrets.address, secrets.secret, at),
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify({ msgtype: 'text', text: { content: robotText(payload, { keyword, bytes: TEXT_BYTES }) } }),
  }),
  judge: (answer, at) =>
    judgeRobot(answer, at, (code, text) => {
      if (code !== 310000) return meanings[code] ?? null;
      return checks.find(([pattern]) => pattern.test(text))?.[1] ?? checked;
    }),
};

/** The key is the secret; what is signed is the time in milliseconds and the secret again. */
function signedAddress(address: string, secret: string | null, at: Date): string {
  if (secret === null) return address;
  const timestamp = String(at.getTime());
  const sign = createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64');
  const url = new URL(address);
  url.searchParams.set('timestamp', timestamp);
  url.searchParams.set('sign', sign); // URL-encodes it
  return url.toString();
}
