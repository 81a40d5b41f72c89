import { ruleInWords } from '@bihuan/calendar';
import {
  amountKinds,
  answerChannels,
  caseEventBodies,
  deadlineRule,
  closureReturnReasons,
  delayReasons,
  formOf,
  isAskable,
  objectionTargets,
  proposalBodies,
  ratings,
  responses,
  results,
  returnReasons,
  rollUpRules,
  shareBody,
  suspensionReasons,
  terminationReasons,
  verdicts,
  verificationMethods,
  type CaseEventType,
  type FormField,
  type JournalEntry,
  type Words,
} from '@bihuan/contracts';
import { z } from 'zod';

export type NameOf = (id: string) => string | undefined;

/** Codes are told apart by themselves: no two lists give the same code another meaning in words. */
const reasons = {
  ...closureReturnReasons,
  ...returnReasons,
  ...delayReasons,
  ...suspensionReasons,
  ...terminationReasons,
};

const choices: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  reasonCode: reasons,
  delayReason: delayReasons,
  response: responses,
  against: objectionTargets,
  rollUpRule: rollUpRules,
  replyClass: results,
  rating: ratings,
  channel: answerChannels,
  kind: amountKinds,
  result: results,
  verdict: verdicts,
  method: verificationMethods,
};

/** What an event carried, in words: one line per field of its form that says something to a reader. */
export function detailsOf(
  type: string,
  payload: Readonly<Record<string, unknown>>,
  nameOf: NameOf,
): JournalEntry['details'] {
  const { proposal } = payload as { readonly proposal?: Readonly<Record<string, unknown>> };
  const asksFor = typeof proposal?.['type'] === 'string' ? proposal['type'] : '';
  if (type === 'request.submitted' && proposal && isAskable(asksFor)) {
    return detailsIn(proposalBodies[asksFor], proposal, nameOf);
  }
  return isEventType(type) ? detailsIn(caseEventBodies[type], payload, nameOf) : [];
}

/** What a filled-in form says, in words: one line per field that says something to a reader. */
export function detailsIn(
  schema: z.ZodObject,
  filledIn: Readonly<Record<string, unknown>>,
  nameOf: NameOf,
): JournalEntry['details'] {
  return formOf(schema).flatMap((field) => {
    const value = inWords(field, filledIn[field.name], nameOf);
    return value ? [{ label: field.label, value }] : [];
  });
}

/** The ids in a payload whose names a reader wants to see. */
export function idsIn(payload: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(payload).flatMap(([name, value]) => {
    if (name === 'facts') return [];
    return [value].flat().flatMap((part) => {
      if (typeof part === 'string') return uuid.test(part) ? [part] : [];
      return typeof part === 'object' && part !== null ? idsIn(part as Readonly<Record<string, unknown>>) : [];
    });
  });
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

function isEventType(type: string): type is CaseEventType {
  return Object.hasOwn(caseEventBodies, type);
}

/** How the value of each kind of field reads; a kind that is not here reads as its text. */
const readers: Readonly<
  Partial<Record<FormField['widget'], (value: unknown, nameOf: NameOf, field: FormField) => string | undefined>>
> = {
  text: (value, nameOf) => nameOf(text(value)) ?? text(value), // an id reads as the name of what it stands for
  choice: (value, _nameOf, field) => choices[field.name]?.[text(value)]?.zh ?? text(value),
  boolean: (value) => (value === true ? '是' : undefined),
  unit: (value, nameOf) => nameOf(text(value)),
  file: (value, nameOf) => nameOf(text(value)),
  measure: (value, nameOf) => nameOf(text(value)),
  evidence: (value, nameOf) => nameOf(text(value)),
  units: (value, nameOf) => listOf(value).map(nameOf).filter(Boolean).join('、'),
  'measure-set': (value, nameOf) => listOf(value).map(nameOf).filter(Boolean).join('；'),
  task: (value, nameOf) => nameOf(text(value)),
  request: () => undefined,
  state: () => undefined, // every entry says from where to where
  shares: (value, nameOf) => sharesInWords(value, nameOf),
  names: (value) => listOf(value).join('、'),
  measures: (value) => `${Array.isArray(value) ? value.length : 0} 条`,
  deadline: (value) => ruleOrNothing(value),
};

function inWords(field: FormField, value: unknown, nameOf: NameOf): string | undefined {
  if (value === null || value === undefined) return undefined;
  const read = readers[field.widget];
  return (read ? read(value, nameOf, field) : text(value)) || undefined;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(text) : [];
}

function sharesInWords(value: unknown, nameOf: NameOf): string {
  const shares = z.array(shareBody).safeParse(value).data ?? [];
  return shares.map(({ unitId, what }) => `${nameOf(unitId) ?? ''}：${what}`).join('；');
}

function ruleOrNothing(value: unknown): string | undefined {
  const rule = deadlineRule.safeParse(value).data;
  return rule && ruleInWords(rule);
}
