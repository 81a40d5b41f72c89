import {
  dueOf,
  explainLedger,
  lightOf,
  workingDaysBetween,
  type LedgerReading,
  type WorkCalendar,
} from '@bihuan/calendar';
import type { DeadlineView, Ladder, Light, TaskPart, TaskStatus, Words } from '@bihuan/contracts';
import type { CaseRow } from '@bihuan/database';
import { isDone } from '@bihuan/workflow';
import { ledgerOf } from './deadline-ledger';
import { isProgressDue, notAskedForProgress, type ProgressColumns } from './progress-clock';

/** The columns that a case's clock is read from. */
export type ClockColumns = ProgressColumns & {
  readonly open: boolean;
  readonly issuedOn: string | null;
  readonly dueOn: string | null;
  readonly handedInOn: string | null;
  readonly suspendedOn: string | null;
};

/** The day on which a case is read, and what its light is judged by. */
export type Reading = {
  readonly today: string;
  readonly calendar: WorkCalendar;
  readonly ladders: readonly Ladder[];
};

/** The light of a case: judged by the day the unit handed in, once it has. A case that was never issued has not started. */
export function lightOfCase(row: ClockColumns, asOf: Reading): Light {
  if (!row.open) return 'closed';
  if (row.issuedOn === null) return 'not-started';
  const day = row.handedInOn ?? asOf.today;
  const light = lightOf(
    {
      today: day,
      start: row.issuedOn,
      due: row.dueOn,
      open: true,
      suspended: row.suspendedOn !== null,
      behind: isProgressDue(row, day, asOf.calendar),
    },
    asOf,
  );
  return row.handedInOn !== null && light !== 'overdue' ? 'normal' : light;
}

/** What the light of a unit's part is read from; `answeredOn` is the day of an answer that stands. */
export type PartClock = {
  readonly part: TaskPart;
  readonly status: TaskStatus;
  readonly dueOn: string | null;
  readonly answeredOn: string | null;
};

/** The light of a unit's part: by its own due date and the day of its answer; the lead's part is the case itself. */
export function lightOfPart(part: PartClock, row: ClockColumns, asOf: Reading): Light {
  if (part.part === 'lead') return lightOfCase(row, asOf);
  const handedInOn = part.status === 'answered' ? part.answeredOn : null;
  const own = { ...notAskedForProgress, open: row.open && !isDone(part), dueOn: part.dueOn, handedInOn };
  return lightOfCase({ ...row, ...own }, asOf);
}

/** Working days until the due date, negative after it; null when nothing is due or the work is handed in. */
export function workingDaysLeft(row: ClockColumns, today: string, calendar: WorkCalendar): number | null {
  if (!row.open || row.dueOn === null || row.handedInOn !== null || row.suspendedOn !== null) return null;
  return workingDaysBetween(calendar, today, row.dueOn);
}

/** The deadline of a case with how it came about. */
export function deadlineOf(row: CaseRow, today: string, calendar: WorkCalendar): DeadlineView {
  const { context } = row;
  return {
    rule: row.deadlineRule,
    ...threeDatesOf(row, today),
    explanation: explanationOf(row, today, calendar),
    flagged: row.dueFlagged,
    workingDaysLeft: workingDaysLeft(row, today, calendar),
    extensions: row.extensions,
    extensionsAllowed: context.terms.extension?.times ?? null,
    returnUntil: context.designated ? null : context.returnUntil,
    suspendedOn: row.suspendedOn,
    suspendedUntil: context.suspendedUntil,
  };
}

/** What the issue gave, what people approved last, and what is due now; and which of them were kept. */
export function threeDatesOf(row: CaseRow, today: string) {
  const { dueOriginal: original, dueApproved: approved, dueOn: current, handedInOn } = row;
  return {
    original,
    approved,
    current,
    metOriginal: isMet(handedInOn, original, today),
    metApproved: isMet(handedInOn, approved, today),
    metCurrent: isMet(handedInOn, current, today),
  };
}

/** Whether a date was kept: told by the day of handing in, or by the date having passed; null while both are to come. */
function isMet(handedInOn: string | null, due: string | null, today: string): boolean | null {
  if (due === null) return null;
  if (handedInOn !== null) return handedInOn <= due;
  return today > due ? false : null;
}

/** In one sentence how the date came about; null where there is none to tell of. */
export function explanationOf(row: CaseRow, today: string, calendar: WorkCalendar): Words | null {
  const ledger = ledgerOf(row);
  if (ledger === null) return null;
  const { due } = dueOf(calendar, ledger);
  if (row.dueOn === null && due !== null) return null; // the period is over: a relapse waits to be issued again
  const { zh, en } = explainLedger(calendar, ledger, readingOf(row, today));
  if (due === row.dueOn) return { zh, en };
  const kept = row.dueOn ?? '';
  return {
    zh: `${zh}（台账登记的到期日仍为${kept}，日历更新后尚未重新推算）`,
    en: `${en} (the ledger still says ${kept}: not yet counted again after a change of the calendar)`,
  };
}

/** The day by which the clock of a case is read: that of handing in, else today; none once it is closed without. */
export function readingOf(row: CaseRow, today: string): LedgerReading {
  return {
    day: row.handedInOn ?? (row.open ? today : null),
    isSettled: row.handedInOn !== null,
    extensions: row.extensions,
    standsSince: row.suspendedOn,
  };
}
