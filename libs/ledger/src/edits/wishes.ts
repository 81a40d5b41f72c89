import type {
  CaseEventBody,
  DeadlineRule,
  Disclosure,
  EditableColumn,
  FormField,
  Response,
  Words,
} from '@bihuan/contracts';
import { caseEventBodies, formOf, type CaseEventType } from '@bihuan/contracts';
import type { CaseRow } from '@bihuan/database';

/** What a cell is to become. */
export type Wish =
  | { readonly column: 'lead-unit'; readonly unitId: string }
  | { readonly column: 'verify-unit'; readonly unitId: string | null }
  | { readonly column: 'deadline'; readonly rule: DeadlineRule }
  | { readonly column: 'progress'; readonly text: string }
  | { readonly column: 'response'; readonly response: Response }
  | { readonly column: 'disclosure'; readonly disclosure: Disclosure }
  | { readonly column: 'urgent'; readonly urgent: boolean };
export type WishOf<Column extends EditableColumn> = Extract<Wish, { column: Column }>;

const assigning: readonly EditableColumn[] = ['lead-unit', 'verify-unit', 'deadline'];
/** What is set by one event together: a line pasted over its cells is one assignment, not three. */
export const isAssigning = (column: EditableColumn): boolean => assigning.includes(column);

/** The events behind each column; any of them makes the cell one that can be changed. */
export const eventsOfColumn: Readonly<Record<EditableColumn, readonly CaseEventType[]>> = {
  'lead-unit': ['case.assigned'],
  'verify-unit': ['case.assigned'],
  deadline: ['case.assigned'],
  progress: ['progress.reported'],
  response: ['response.given'],
  disclosure: ['disclosure.decided'],
  urgent: ['urgency.marked', 'urgency.lifted'],
};

/** These write down why. */
const reasoned: readonly EditableColumn[] = ['disclosure', 'urgent'];
export const needsReason = (column: EditableColumn): boolean => reasoned.includes(column);

const fieldNames = {
  'lead-unit': 'leadUnitId',
  'verify-unit': 'verifyUnitId',
  deadline: 'deadlineRule',
  progress: 'text',
  response: 'response',
  disclosure: 'disclosure',
} as const satisfies Partial<Record<EditableColumn, string>>;

const urgent: Words = { zh: '紧急', en: 'Urgent' };

/** The field of the event that a cell stands for; whether a case is urgent is told by which of two events is raised. */
export function fieldOf(column: EditableColumn): FormField {
  if (column === 'urgent')
    return { name: 'urgent', widget: 'boolean', label: urgent, required: true, options: null, maxLength: null };
  const [type] = eventsOfColumn[column];
  const field = formOf(caseEventBodies[type ?? 'case.assigned']).find(({ name }) => name === fieldNames[column]);
  if (!field) throw new Error(`The event of the column ${column} has no such field`);
  return { ...field, required: column !== 'verify-unit' };
}

/** Whether the cell says so already. A report of progress is news even in the same words. */
export function isSo(wish: Wish, row: CaseRow): boolean {
  switch (wish.column) {
    case 'lead-unit':
      return row.leadUnitId === wish.unitId;
    case 'verify-unit':
      return row.verifyUnitId === wish.unitId;
    case 'deadline':
      return sameRule(row.deadlineRule, wish.rule);
    case 'progress':
      return false;
    case 'response':
      return row.response === wish.response;
    case 'disclosure':
      return row.disclosure === wish.disclosure;
    case 'urgent':
      return (row.context.urgent !== null) === wish.urgent;
  }
}

function sameRule(a: DeadlineRule, b: DeadlineRule): boolean {
  const inOrder = (rule: DeadlineRule) => JSON.stringify(Object.entries(rule).toSorted(([x], [y]) => (x < y ? -1 : 1)));
  return inOrder(a) === inOrder(b);
}

type Reasoned = { readonly reason: string };

/** The event that makes a wish come true which stands by itself. */
export function bodyOf(
  wish: Exclude<Wish, { column: 'lead-unit' | 'verify-unit' | 'deadline' }>,
  { reason }: Reasoned,
): CaseEventBody {
  switch (wish.column) {
    case 'progress':
      return { type: 'progress.reported', unchanged: false, text: wish.text };
    case 'response':
      return { type: 'response.given', response: wish.response, statement: null };
    case 'disclosure':
      return { type: 'disclosure.decided', disclosure: wish.disclosure, reason };
    case 'urgent':
      return { type: wish.urgent ? 'urgency.marked' : 'urgency.lifted', reason };
  }
}

export type Assigning = Extract<Wish, { column: 'lead-unit' | 'verify-unit' | 'deadline' }>;

/** One assignment of all that is wished for, with everything else as it is; null as long as nobody leads the case. */
export function assignmentOf(wishes: readonly Assigning[], row: CaseRow): CaseEventBody | null {
  const { context } = row;
  const changed = { leadUnitId: row.leadUnitId, verifyUnitId: row.verifyUnitId, deadlineRule: row.deadlineRule };
  for (const wish of wishes) {
    if (wish.column === 'lead-unit') changed.leadUnitId = wish.unitId;
    else if (wish.column === 'verify-unit') changed.verifyUnitId = wish.unitId;
    else changed.deadlineRule = wish.rule;
  }
  const { leadUnitId, verifyUnitId, deadlineRule } = changed;
  if (leadUnitId === null) return null;
  const unitsWith = (part: string) => context.tasks.filter((task) => task.part === part).map(({ unitId }) => unitId);
  const rollUp = context.rollUps.find(({ of }) => of === null);
  return {
    type: 'case.assigned',
    leadUnitId,
    verifyUnitId,
    deadlineRule,
    assistUnitIds: unitsWith('assist'),
    territoryUnitIds: unitsWith('territory'),
    publicityRequired: context.publicityRequired,
    ...(rollUp ? { rollUpRule: rollUp.rule, rollUpPercent: rollUp.percent } : {}),
  };
}
