import { lastDayOf, type WorkCalendar } from '@bihuan/calendar';
import type { DeadlineRule, PlainDate } from '@bihuan/contracts';
import { stateOf, type CaseMemory, type CaseWorkflow } from '@bihuan/workflow';

/** The columns that tell when progress is asked for. */
export type ProgressColumns = {
  readonly progressSince: PlainDate | null;
  readonly progressEvery: DeadlineRule | null;
};

/** What holds while nobody is asked. */
export const notAskedForProgress: ProgressColumns = { progressSince: null, progressEvery: null };

/**
 * From when the next report counts: the later of the day on which work began (again) and the last report. Asked for only
 * where the terms say how often, and only in states of work, in which a report can be given.
 */
export function progressColumns(
  workflow: CaseWorkflow,
  { state, context }: CaseMemory,
  stateSince: PlainDate,
): ProgressColumns {
  const every = context.terms.progress?.every ?? null;
  const { clock, on } = stateOf(workflow, state);
  if (every === null || clock !== 'running' || !on['progress.reported']) return notAskedForProgress;
  const { progressOn } = context;
  return {
    progressSince: progressOn !== null && progressOn > stateSince ? progressOn : stateSince,
    progressEvery: every,
  };
}

/** The day on which the next report is due; none after the due date of the case, whose own reminders then say enough. */
export function progressDueOn(
  { progressSince, progressEvery, dueOn }: ProgressColumns & { readonly dueOn: PlainDate | null },
  calendar: WorkCalendar,
): PlainDate | null {
  if (progressSince === null) return null;
  const day = lastDayOf(calendar, progressEvery, progressSince);
  return day !== null && dueOn !== null && day > dueOn ? null : day;
}

/** Whether a report is due on a day and has not come: then, and only then, the unit is asked for it. */
export function isProgressDue(
  columns: Parameters<typeof progressDueOn>[0],
  today: PlainDate,
  calendar: WorkCalendar,
): boolean {
  const day = progressDueOn(columns, calendar);
  return day !== null && day <= today;
}
