import { explainDue, lightOf, workingDaysBetween, type WorkCalendar } from '@bihuan/calendar';
import type { CaseView, Ladder, Light, TaskPart, TaskStatus, Words } from '@bihuan/contracts';
import type { CaseRow } from '@bihuan/database';
import { isDone } from '@bihuan/workflow';
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
export function deadlineOf(row: CaseRow, today: string, calendar: WorkCalendar): CaseView['deadline'] {
  const { context } = row;
  return {
    rule: row.deadlineRule,
    original: row.dueOriginal,
    current: row.dueOn,
    explanation: row.issuedOn ? movedSince(row, explainDue(calendar, row.deadlineRule, row.issuedOn)) : null,
    flagged: row.dueFlagged,
    workingDaysLeft: workingDaysLeft(row, today, calendar),
    metOriginal: isMet(row.handedInOn, row.dueOriginal, today),
    metCurrent: isMet(row.handedInOn, row.dueOn, today),
    extensions: row.extensions,
    extensionsAllowed: context.terms.extension?.times ?? null,
    returnUntil: context.designated ? null : context.returnUntil,
    suspendedOn: row.suspendedOn,
    suspendedUntil: context.suspendedUntil,
  };
}

/** Whether a date was kept: told by the day of handing in, or by the date having passed; null while both are to come. */
function isMet(handedInOn: string | null, due: string | null, today: string): boolean | null {
  if (due === null) return null;
  if (handedInOn !== null) return handedInOn <= due;
  return today > due ? false : null;
}

/** How the date came about, and what moved it since. */
function movedSince({ dueOn, dueOriginal, extensions }: CaseRow, { zh, en }: Words): Words {
  if (dueOn === null || dueOn === dueOriginal) return { zh, en };
  if (extensions === 0) return { zh: `${zh}；因中止顺延至${dueOn}`, en: `${en}; moved to ${dueOn} by suspension` };
  return { zh: `${zh}；延期${extensions}次，现为${dueOn}`, en: `${en}; extended (${extensions}), now ${dueOn}` };
}
