import type { CaseEventBody, CellEdit, EditOutcome, Refusal } from '@bihuan/contracts';
import type { CaseRow } from '@bihuan/database';
import { notUnderstood, readValue, type World } from './read-value';
import { assignmentOf, bodyOf, isAssigning, isSo, needsReason, type Assigning, type Wish } from './wishes';

/** A cell whose value was understood. */
type Understood = { readonly edit: CellEdit; readonly wish: Wish; readonly understood: string };
/** Cells of one case that one event changes. */
export type PlannedEvent = {
  readonly row: CaseRow;
  readonly body: CaseEventBody;
  readonly cells: readonly Understood[];
};
/** What is to be raised, and what is settled without it. */
export type Plan = { readonly events: readonly PlannedEvent[]; readonly settled: readonly EditOutcome[] };

type Setting = { readonly world: World; readonly reason: string | null };

const UNKNOWN: Refusal = {
  code: 'case/unknown',
  reason: { zh: '没有这个事项，或者您无权查看', en: 'There is no such case, or you may not see it' },
};
const STALE: Refusal = {
  code: 'case/stale-version',
  reason: {
    zh: '事项已被他人更新，请重新载入后再操作',
    en: 'The case was changed by somebody else: reload it first',
  },
};
const NO_REASON: Refusal = {
  code: 'ledger-edit/reason-missing',
  reason: { zh: '修改这一列须说明理由', en: 'A change in this column asks for a reason' },
};
const NO_LEAD: Refusal = {
  code: 'ledger-edit/no-lead-unit',
  reason: { zh: '请先确定牵头单位', en: 'Decide first which unit leads the case' },
};

/** Turns the cells of one case into events: what is understood and would change something. `row` is undefined for a case that the person may not see. */
export function planEdits(row: CaseRow | undefined, edits: readonly CellEdit[], setting: Setting): Plan {
  const settled: EditOutcome[] = [];
  if (!row)
    return { events: [], settled: edits.map((edit) => refusedEdit(edit, { reasons: [UNKNOWN], version: null })) };
  const wishes = edits.flatMap((edit) => {
    const cell = understoodOf(row, edit, setting);
    if (!('outcome' in cell)) return [cell];
    settled.push(cell);
    return [];
  });
  const together = wishes.filter(({ wish }) => isAssigning(wish.column));
  const alone = wishes.filter(({ wish }) => !isAssigning(wish.column));
  const events = alone.flatMap((cell) => ownEvent(row, cell, setting.reason ?? ''));
  if (together.length === 0) return { events, settled };
  const body = assignmentOf(together.map(({ wish }) => wish).filter(isAssignment), row);
  if (body) return { events: [{ row, body, cells: together }, ...events], settled };
  const refused = together.map(({ edit, understood }) =>
    refusedEdit(edit, { reasons: [NO_LEAD], version: row.version, understood }),
  );
  return { events, settled: [...settled, ...refused] };
}

function isAssignment(wish: Wish): wish is Assigning {
  return isAssigning(wish.column);
}

function ownEvent(row: CaseRow, cell: Understood, reason: string): PlannedEvent[] {
  const { wish } = cell;
  if (wish.column === 'lead-unit' || wish.column === 'verify-unit' || wish.column === 'deadline') return [];
  return [{ row, body: bodyOf(wish, { reason }), cells: [cell] }];
}

function understoodOf(row: CaseRow, edit: CellEdit, { world, reason }: Setting): Understood | EditOutcome {
  const { version } = row;
  if (version !== edit.version) return { ...refusedEdit(edit, { reasons: [STALE], version }), outcome: 'stale' };
  const read = readValue(edit.column, edit.value, world);
  if ('expected' in read) {
    const words = notUnderstood(edit.column, edit.value, read.expected);
    return refusedEdit(edit, { reasons: [{ code: 'ledger-edit/not-understood', reason: words }], version });
  }
  const { wish, understood } = read;
  if (isSo(wish, row)) return { ...refusedEdit(edit, { reasons: [], version, understood }), outcome: 'unchanged' };
  if (needsReason(edit.column) && reason === null)
    return refusedEdit(edit, { reasons: [NO_REASON], version, understood });
  return { edit, wish, understood };
}

type Ground = { readonly reasons: readonly Refusal[]; readonly version: number | null; readonly understood?: string };

function refusedEdit({ caseId, column }: CellEdit, { reasons, version, understood }: Ground): EditOutcome {
  return { caseId, column, outcome: 'refused', understood: understood ?? null, reasons: [...reasons], version };
}
