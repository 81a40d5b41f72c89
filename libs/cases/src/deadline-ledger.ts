import { dueOf, type DeadlineLedger, type WorkCalendar } from '@bihuan/calendar';
import type { CaseRow } from '@bihuan/database';
import type { CaseContext } from '@bihuan/workflow';

type Entries = Pick<CaseRow, 'issuedOn' | 'deadlineRule'> & {
  readonly context: Pick<CaseContext, 'pauses' | 'added' | 'dueBase'>;
};

/** What the due date of a case is made of; null before its clock has started. */
export function ledgerOf({ issuedOn, deadlineRule, context }: Entries): DeadlineLedger | null {
  if (issuedOn === null) return null;
  const { pauses, added, dueBase } = context;
  return { rule: deadlineRule, start: issuedOn, base: dueBase, pauses, added };
}

/** A due date, and whether it rests on a year whose arrangement is not known. */
export type Due = Pick<CaseRow, 'dueOn' | 'dueFlagged'>;

/** The due date of a case as a calendar has it; null when nothing is due that could be counted. */
export function dueUnder(calendar: WorkCalendar, row: Entries & Pick<CaseRow, 'dueOn'>): Due | null {
  const ledger = ledgerOf(row);
  return ledger === null || row.dueOn === null ? null : dueByLedger(calendar, ledger);
}

/** The same of a ledger by itself. */
export function dueByLedger(calendar: WorkCalendar, ledger: DeadlineLedger): Due {
  const { due, unpublishedYears } = dueOf(calendar, ledger);
  return { dueOn: due, dueFlagged: unpublishedYears.length > 0 };
}
