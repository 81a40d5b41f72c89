import type { Words } from '@bihuan/contracts';
import type { Outcome } from '../ways/way';

const known: Readonly<Record<string, Words>> = {
  ECONNREFUSED: { zh: '对方拒绝连接', en: 'The connection was refused' },
  ECONNRESET: { zh: '连接中断', en: 'The connection broke' },
  EPIPE: { zh: '连接中断', en: 'The connection broke' },
  ENOTFOUND: { zh: '找不到对方的域名', en: 'The name of the server is unknown' },
  EAI_AGAIN: { zh: '域名解析暂时失败', en: 'The name could not be looked up' },
  EHOSTUNREACH: { zh: '网络不可达', en: 'The server cannot be reached' },
  ENETUNREACH: { zh: '网络不可达', en: 'The network cannot be reached' },
  ETIMEDOUT: { zh: '连接超时', en: 'No connection in time' },
  ESOCKET: { zh: '与邮件服务器的连接失败', en: 'No connection to the mail server' },
  EENVELOPE: { zh: '邮件服务器不接收此地址', en: 'The mail server does not take this address' },
  EAUTH: { zh: '邮件服务器拒绝登录', en: 'The mail server refused the login' },
  TIMEOUT: { zh: '对方未在时限内应答', en: 'No answer in time' },
};
const unknown: Words = { zh: '未能送出', en: 'It could not be sent' };
const addressRefused: Words = {
  zh: '地址不允许：须为 https，且不得指向本机、链路本地或元数据地址',
  en: 'The address is not allowed: https only, and neither this machine nor link-local or metadata addresses',
};
const MAIL_REFUSED_FOR_GOOD = 500;

/**
 * What an error means. Its text is left out: it may quote an address that opens a channel. Errors of our own are not
 * deliveries gone wrong, and are thrown on.
 */
export function failureOf(error: unknown): Outcome {
  const code = codeOf(error);
  if (code === null) throw error;
  if (code === 'ADDRESS_REFUSED') return { kind: 'refused', code, reason: addressRefused };
  const mailCode = responseCodeOf(error);
  if (mailCode !== null && mailCode >= MAIL_REFUSED_FOR_GOOD) {
    const reason = { zh: `邮件服务器拒收（${mailCode}）`, en: `The mail server refused (${mailCode})` };
    return { kind: 'refused', code: String(mailCode), reason };
  }
  const { zh, en } = known[code] ?? unknown;
  return { kind: 'retry', code, reason: { zh: `${zh}（${code}）`, en: `${en} (${code})` } };
}

function codeOf(error: unknown): string | null {
  const { name, code } = partsOf(error);
  if (name === 'AbortError' || name === 'TimeoutError') return 'TIMEOUT';
  return typeof code === 'string' ? code : null;
}

function responseCodeOf(error: unknown): number | null {
  const { responseCode } = partsOf(error);
  return typeof responseCode === 'number' ? responseCode : null;
}

/** What errors of the network carry beside their text. */
function partsOf(error: unknown): {
  readonly name?: unknown;
  readonly code?: unknown;
  readonly responseCode?: unknown;
} {
  return typeof error === 'object' && error !== null ? error : {};
}
