import { explainDue, lightOf, workingDaysBetween, type WorkCalendar } from '@bihuan/calendar';
import type { CaseView, DeadlineRule, Light } from '@bihuan/contracts';

/** The columns that a case's clock is read from. */
export type ClockColumns = {
  readonly open: boolean;
  readonly issuedOn: string | null;
  readonly dueOn: string | null;
  readonly handedInOn: string | null;
};

/** The light of a case: judged by the day the unit handed in, once it has. A case that was never issued has not started. */
export function lightOfCase(row: ClockColumns, today: string, calendar: WorkCalendar): Light {
  if (!row.open) return 'closed';
  if (row.issuedOn === null) return 'not-started';
  const day = row.handedInOn ?? today;
  const light = lightOf({ today: day, start: row.issuedOn, due: row.dueOn, open: true, suspended: false }, calendar);
  return row.handedInOn !== null && light !== 'overdue' ? 'normal' : light;
}

/** Working days until the due date, negative after it; null when nothing is due or the work is handed in. */
export function workingDaysLeft(row: ClockColumns, today: string, calendar: WorkCalendar): number | null {
  if (!row.open || row.dueOn === null || row.handedInOn !== null) return null;
  return workingDaysBetween(calendar, today, row.dueOn);
}

/** The deadline of a case with how it came about. */
export function deadlineOf(
  row: ClockColumns & {
    readonly deadlineRule: DeadlineRule;
    readonly dueOriginal: string | null;
    readonly dueFlagged: boolean;
  },
  today: string,
  calendar: WorkCalendar,
): CaseView['deadline'] {
  return {
    rule: row.deadlineRule,
    original: row.dueOriginal,
    current: row.dueOn,
    explanation: row.issuedOn ? explainDue(calendar, row.deadlineRule, row.issuedOn) : null,
    flagged: row.dueFlagged,
    workingDaysLeft: workingDaysLeft(row, today, calendar),
  };
}
