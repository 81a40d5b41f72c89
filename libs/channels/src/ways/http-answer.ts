import type { Words } from '@bihuan/contracts';
import type { Answer, Outcome } from './way';

const SECOND = 1000;
const LONGEST_PAUSE_MS = 24 * 3600 * SECOND;

type Meaning = {
  readonly from: number;
  readonly to: number;
  readonly kind: 'retry' | 'refused';
  readonly words: Words;
};

/** The first that covers a status counts. Redirects are not followed: the secret would travel on to somebody else. */
const meanings: readonly Meaning[] = [
  one(408, 'retry', '接收方等待超时', 'The receiver ran out of time'),
  one(410, 'refused', '接收方已停用该地址', 'The receiver is gone'),
  one(425, 'retry', '接收方要求稍后再发', 'The receiver asks to wait'),
  one(429, 'retry', '接收方要求稍后再发', 'The receiver asks to wait'),
  one(503, 'retry', '接收方暂时不可用', 'The receiver is not available for now'),
  { ...one(500, 'retry', '接收方出错', 'The receiver failed'), to: 599 },
  {
    ...one(300, 'refused', '接收方要求转到别处，系统不跟随', 'The receiver redirects, which is not followed'),
    to: 399,
  },
];
const otherwise = one(0, 'refused', '接收方拒收', 'The receiver refused');

/** What the HTTP status alone says. */
export function judgeStatus({ status, retryAfter }: Answer, at: Date): Outcome {
  const code = String(status);
  if (status >= 200 && status < 300) return { kind: 'sent', code };
  const { kind, words } = meanings.find(({ from, to }) => status >= from && status <= to) ?? otherwise;
  const reason = { zh: `${words.zh}（${code}）`, en: `${words.en} (${code})` };
  if (kind === 'refused') return { kind, code, reason, gone: status === 410 };
  return { kind, code, reason, pauseMs: pauseOf(retryAfter, at) };
}

function one(status: number, kind: Meaning['kind'], zh: string, en: string): Meaning {
  return { from: status, to: status, kind, words: { zh, en } };
}

/** `Retry-After`, in seconds or as a date; at most a day. */
function pauseOf(header: string | null, at: Date): number {
  if (header === null) return 0;
  const until = /^\d+$/.test(header) ? Number(header) * SECOND : Date.parse(header) - at.getTime();
  return Number.isFinite(until) ? Math.min(Math.max(0, until), LONGEST_PAUSE_MS) : 0;
}
