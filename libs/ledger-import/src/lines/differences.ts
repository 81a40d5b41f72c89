import { ruleInWords } from '@bihuan/calendar';
import {
  asAmount,
  ledgerFields,
  type CaseEventBodyOf,
  type DeadlineRule,
  type LedgerDifference,
  type LedgerField,
  type LedgerValues,
  type PlainDate,
  type RollUpRule,
  type Words,
} from '@bihuan/contracts';
import { namesText, valueText, type NameOf } from './value-text';
import { findingOf, titleOf } from './wording';

/** A case as a ledger may speak of it. */
export type ExistingCase = {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly open: boolean;
  readonly title: string;
  readonly finding: string;
  readonly cause: string | null;
  readonly sourceType: NonNullable<LedgerValues['sourceType']>;
  readonly domain: NonNullable<LedgerValues['domain']>;
  readonly severity: NonNullable<LedgerValues['severity']>;
  readonly amount: string | null;
  readonly rectificationType: LedgerValues['rectificationType'] | null;
  readonly leadUnitId: string | null;
  readonly assistUnitIds: readonly string[];
  readonly territoryUnitIds: readonly string[];
  readonly verifyUnitId: string | null;
  readonly deadlineRule: DeadlineRule;
  readonly dueOn: PlainDate | null;
  readonly dueOriginal: PlainDate | null;
  readonly publicityRequired: boolean;
  readonly rollUpRule: RollUpRule | null;
  readonly rollUpPercent: number | null;
};

/** What a line says otherwise than its case. `assignment` is the event that would bring in what one event can. */
export type Differences = {
  readonly assignable: readonly LedgerDifference[];
  readonly fixed: readonly LedgerDifference[];
  readonly assignment: CaseEventBodyOf<'case.assigned'> | null;
};

type Compared = {
  readonly values: LedgerValues;
  readonly existing: ExistingCase;
  /** What the last imported ledger said of the same case; nothing when none did. */
  readonly previous: LedgerValues;
  readonly nameOf: NameOf;
};

const FIXED: Words = {
  zh: '立项后照录原文，不再更改',
  en: 'Kept as it was registered',
};
const CLOSED: Words = {
  zh: '销号须在事项中申请、核查、决定，不随台账导入',
  en: 'A closure is requested, verified and decided on the case; it does not come in with a ledger',
};
const OF_THE_UNIT: Words = {
  zh: '由责任单位在事项中报告，不随台账导入',
  en: 'Reported on the case by the unit; it does not come in with a ledger',
};

/** Told by the unit in the course of its work. The case tells it in its own words, so ledgers are compared with each other. */
const toldByUnit: readonly (keyof LedgerValues)[] = [
  'goal',
  'measures',
  'standard',
  'progress',
  'nextStep',
  'unresolvedReason',
  'rectifiedAmount',
  'result',
];

/** Compares a line with its case, field by field. What the line does not say is no difference. */
export function differencesOf(compared: Compared): Differences {
  const assignable = assignmentDifferences(compared);
  const fixed = [...fixedDifferences(compared), ...closureDifference(compared), ...reportedDifferences(compared)];
  return { assignable, fixed, assignment: assignable.length > 0 ? assignmentOf(compared) : null };
}

function assignmentDifferences({ values, existing, nameOf }: Compared): LedgerDifference[] {
  const found: LedgerDifference[] = [];
  const add = (field: LedgerField, before: string, after: string) =>
    found.push({ field, label: ledgerFields[field], before, after, refusal: null });
  const one = (field: 'leadUnit' | 'verifyUnit', now: string | null) => {
    const said = values[field];
    if (said !== undefined && said !== now) add(field, now ? (nameOf(now) ?? '') : '', nameOf(said) ?? '');
  };
  const many = (field: 'assistUnits' | 'territoryUnits', now: readonly string[]) => {
    const said = values[field];
    if (said && !isSameSet(said, now)) add(field, namesText(now, nameOf), namesText(said, nameOf));
  };
  one('leadUnit', existing.leadUnitId);
  many('assistUnits', existing.assistUnitIds);
  many('territoryUnits', existing.territoryUnitIds);
  one('verifyUnit', existing.verifyUnitId);
  if (values.deadline && !isSameDeadline(values.deadline, existing)) {
    add('deadline', existing.dueOn ?? ruleInWords(existing.deadlineRule), ruleInWords(values.deadline));
  }
  return found;
}

/** What a difference is between: the field, what the case says and what the line says. */
type Told = readonly [LedgerField, string, string];

function fixedDifferences(compared: Compared): LedgerDifference[] {
  const told = [...textsTold(compared), ...codesTold(compared), ...amountTold(compared)];
  return told.map((difference) => refused(difference, FIXED));
}

function textsTold({ values, existing }: Compared): Told[] {
  const { title, finding, detail, cause } = values;
  const texts: readonly (readonly [unknown, LedgerField, string, string])[] = [
    [title, 'title', existing.title, titleOf(values)],
    [finding ?? detail, 'finding', existing.finding, findingOf(values)],
    [cause, 'cause', existing.cause ?? '', cause ?? ''],
  ];
  return texts.flatMap(([said, field, before, after]): Told[] =>
    said === undefined || isSameText(before, after) ? [] : [[field, before, after]],
  );
}

function codesTold({ values, existing, nameOf }: Compared): Told[] {
  return (['sourceType', 'domain', 'severity', 'rectificationType'] as const).flatMap((field): Told[] => {
    if (values[field] === undefined || values[field] === existing[field]) return [];
    const before = valueText(field, { [field]: existing[field] ?? undefined }, nameOf);
    return [[field, before, valueText(field, values, nameOf)]];
  });
}

function amountTold({ values: { amount }, existing }: Compared): Told[] {
  if (amount === undefined || asAmount(amount) === existing.amount) return [];
  return [['amount', existing.amount ?? '', asAmount(amount)]];
}

function closureDifference({ values, existing }: Compared): LedgerDifference[] {
  return values.closed === true && existing.open ? [refused(['closed', '未销号', '是'], CLOSED)] : [];
}

function reportedDifferences({ values, previous, nameOf }: Compared): LedgerDifference[] {
  return toldByUnit.flatMap((field) => {
    const after = valueText(field, values, nameOf);
    const before = valueText(field, previous, nameOf);
    return after === '' || isSameText(before, after) ? [] : [refused([field, before, after], OF_THE_UNIT)];
  });
}

function refused([field, before, after]: Told, refusal: Words): LedgerDifference {
  return { field, label: ledgerFields[field], before, after, refusal };
}

/** The assignment as it stands, with what the line says otherwise. */
function assignmentOf({ values, existing }: Compared): CaseEventBodyOf<'case.assigned'> | null {
  const leadUnitId = values.leadUnit ?? existing.leadUnitId;
  if (leadUnitId === null) return null;
  const { rollUpRule, rollUpPercent } = existing;
  return {
    type: 'case.assigned',
    leadUnitId,
    assistUnitIds: [...(values.assistUnits ?? existing.assistUnitIds)],
    territoryUnitIds: [...(values.territoryUnits ?? existing.territoryUnitIds)],
    verifyUnitId: values.verifyUnit ?? existing.verifyUnitId,
    deadlineRule: values.deadline ?? existing.deadlineRule,
    publicityRequired: existing.publicityRequired,
    ...(rollUpRule === null ? {} : { rollUpRule, rollUpPercent }),
  };
}

function isSameDeadline(said: DeadlineRule, { deadlineRule, dueOn, dueOriginal }: ExistingCase): boolean {
  if (said.kind === 'fixed' && (said.date === dueOn || said.date === dueOriginal)) return true;
  return ruleInWords(said) === ruleInWords(deadlineRule);
}

function isSameSet(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id) => other.includes(id));
}

const bare = (text: string): string => text.normalize('NFKC').replaceAll(/\s/gu, '');
const isSameText = (one: string, other: string): boolean => bare(one) === bare(other);
