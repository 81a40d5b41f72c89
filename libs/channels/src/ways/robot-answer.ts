import type { Words } from '@bihuan/contracts';
import { z } from 'zod';
import { judgeStatus } from './http-answer';
import type { Answer, Outcome } from './way';

/** What a vendor's code means: wait so long, or never again as it is. */
export type CodeMeaning =
  { readonly words: Words; readonly pauseMs: number } | { readonly words: Words; readonly refused: true };

const answerBody = z.union([
  z.looseObject({ errcode: z.int(), errmsg: z.string().optional() }).transform(({ errcode, errmsg }) => ({
    code: errcode,
    text: errmsg ?? '',
  })),
  z
    .looseObject({ code: z.int(), msg: z.string().optional() })
    .transform(({ code, msg }) => ({ code, text: msg ?? '' })),
]);

/**
 * Judges a robot's answer by the code in its body: the vendors answer 200 to nearly everything. A code that the vendor
 * does not document is tried again; a body without a code is no answer of the vendor, and the HTTP status has to do.
 */
export function judgeRobot(
  answer: Answer,
  at: Date,
  meaningOf: (code: number, text: string) => CodeMeaning | null,
): Outcome {
  const body = answerBody.safeParse(jsonOf(answer.body)).data;
  if (!body) {
    const byStatus = judgeStatus(answer, at);
    const reason = { zh: '应答不是机器人接口的内容', en: 'The answer is not that of a robot' };
    return byStatus.kind === 'sent' ? { kind: 'retry', code: byStatus.code, reason } : byStatus;
  }
  const code = String(body.code);
  if (body.code === 0) return { kind: 'sent', code };
  const meaning = meaningOf(body.code, body.text);
  if (meaning === null) {
    return { kind: 'retry', code, reason: { zh: `机器人接口返回 ${code}`, en: `The robot answered ${code}` } };
  }
  const reason = { zh: `${meaning.words.zh}（${code}）`, en: `${meaning.words.en} (${code})` };
  return 'refused' in meaning
    ? { kind: 'refused', code, reason }
    : { kind: 'retry', code, reason, pauseMs: meaning.pauseMs };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
