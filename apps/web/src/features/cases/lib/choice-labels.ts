import {
  accountabilityKinds,
  amountKinds,
  answerChannels,
  closureReturnReasons,
  delayReasons,
  disclosures,
  objectionTargets,
  ratings,
  responses,
  results,
  returnReasons,
  rollUpRules,
  suspensionReasons,
  terminationReasons,
  verdicts,
  verificationMethods,
  type CodeList,
  type Words,
} from '@bihuan/contracts';

/** Reasons of several kinds share a field name; no two lists give the same code another meaning. */
const reasons: CodeList = {
  ...closureReturnReasons,
  ...returnReasons,
  ...delayReasons,
  ...suspensionReasons,
  ...terminationReasons,
};

/** Money and people are told by kinds that share a field name, and no code. */
const kinds: CodeList = { ...amountKinds, ...accountabilityKinds };

const lists: Readonly<Record<string, CodeList>> = {
  reasonCode: reasons,
  delayReason: delayReasons,
  response: responses,
  against: objectionTargets,
  rollUpRule: rollUpRules,
  result: results,
  replyClass: results,
  rating: ratings,
  channel: answerChannels,
  kind: kinds,
  disclosure: disclosures,
  verdict: verdicts,
  method: verificationMethods,
};

/** The label of a code in a field of that name; a code without one speaks for itself. */
export function labelOfChoice(field: string, code: string): Words {
  return lists[field]?.[code] ?? { zh: code, en: code };
}
