import {
  amountKinds,
  answerChannels,
  closureReturnReasons,
  ratings,
  results,
  verdicts,
  verificationMethods,
  type CodeList,
  type Words,
} from '@bihuan/contracts';

const lists: Readonly<Record<string, CodeList>> = {
  reasonCode: closureReturnReasons,
  result: results,
  replyClass: results,
  rating: ratings,
  channel: answerChannels,
  kind: amountKinds,
  verdict: verdicts,
  method: verificationMethods,
};

/** The label of a code in a field of that name; a code without one speaks for itself. */
export function labelOfChoice(field: string, code: string): Words {
  return lists[field]?.[code] ?? { zh: code, en: code };
}
