import { type Light, type PlainDate } from '@bihuan/contracts';
import { addDays, compareDates, daysBetween } from './plain-date';
import { ladderFor, type Lead, type ReminderLadder } from './reminder-ladders';
import { addWorkingDays, type WorkCalendar, workingDayOnOrAfter, workingDayOnOrBefore } from './work-calendar';

/**
 * The stored name of a reminder, such as `before-3wd`, `before-20d`, `overdue-0`, `overdue-3wd`, `overdue-every-5wd-1`,
 * `overdue-weekly-2`. Stable: a plan computed again gives the same step the same name, so nothing is sent twice.
 */
export type ReminderKind =
  | `before-${number}${'wd' | 'd'}`
  | 'overdue-0'
  | `overdue-${number}wd`
  | `overdue-every-5wd-${number}`
  | `overdue-weekly-${number}`;

/** Who is reminded: the people handling the item; also their unit's leaders; also the supervising office. */
export type ReminderAudience = 'handlers' | 'handlers-and-unit-leader' | 'handlers-leaders-and-office';

/**
 * One reminder of an item. `on` is a working day; `offset` says in short what it is counted as: `-3wd` or `-20d` before
 * the due date, `T+5wd` or `T+5wd+14d` from the first overdue working day; `light` is what it announces.
 */
export type PlannedReminder = {
  readonly kind: ReminderKind;
  readonly offset: string;
  readonly on: PlainDate;
  readonly light: Extract<Light, 'near' | 'warning' | 'overdue'>;
  readonly audience: ReminderAudience;
};

/** How often an overdue item is reminded of after the last fixed step; then people, not messages, must act. */
export const OVERDUE_REPEATS = 8;

/**
 * All reminders of an item from `start` to `due`, by date, at most one a day: where a holiday pushes two together, the more
 * pressing one stays. Those before the due date move to an earlier working day, those after it to a later one; none falls
 * on or before the start day, when the assignment itself is the notice. An item without a due date has no reminders here.
 */
export function reminderPlan(
  span: { readonly start: PlainDate; readonly due: PlainDate | null },
  calendar: WorkCalendar,
): readonly PlannedReminder[] {
  const { start, due } = span;
  if (due === null) return [];
  const ladder = ladderFor(calendar, start, due);
  const before = ladder.before.map((lead) => beforeDue(calendar, due, { lead, ladder }));
  const steps = [...before, ...overdueSteps(calendar, due, ladder)].filter(({ on }) => daysBetween(start, on) > 0);
  const oneADay = new Map(steps.map((step) => [step.on, step]));
  return [...oneADay.values()].sort((a, b) => compareDates(a.on, b.on));
}

function beforeDue(
  calendar: WorkCalendar,
  due: PlainDate,
  { lead, ladder }: { readonly lead: Lead; readonly ladder: ReminderLadder },
): PlannedReminder {
  const { value, unit } = lead;
  // Working days are counted back from the last one of the period, so that exactly `value` of them are left.
  const on =
    unit === 'wd'
      ? addWorkingDays(calendar, workingDayOnOrBefore(calendar, due), -value)
      : workingDayOnOrBefore(calendar, addDays(due, -value));
  const isWarning = value <= ladder.warning.value;
  return {
    kind: `before-${value}${unit}`,
    offset: `-${value}${unit}`,
    on,
    light: isWarning ? 'warning' : 'near',
    audience: isWarning ? 'handlers-and-unit-leader' : 'handlers',
  };
}

function overdueSteps(calendar: WorkCalendar, due: PlainDate, ladder: ReminderLadder): readonly PlannedReminder[] {
  const firstDay = addWorkingDays(calendar, due, 1);
  const fixed = ladder.overdue.map((wd) =>
    overdue(wd === 0 ? 'overdue-0' : `overdue-${wd}wd`, `T+${wd}wd`, addWorkingDays(calendar, firstDay, wd)),
  );
  const lastFixed = Math.max(...ladder.overdue);
  const anchor = addWorkingDays(calendar, firstDay, lastFixed);
  const repeated = Array.from({ length: OVERDUE_REPEATS }, (_, index) => {
    const turn = index + 1;
    if (ladder.repeat === 'weekly') {
      const on = workingDayOnOrAfter(calendar, addDays(anchor, 7 * turn));
      return overdue(`overdue-weekly-${turn}`, `T+${lastFixed}wd+${7 * turn}d`, on);
    }
    const on = addWorkingDays(calendar, anchor, 5 * turn);
    return overdue(`overdue-every-5wd-${turn}`, `T+${lastFixed + 5 * turn}wd`, on);
  });
  return [...fixed, ...repeated];
}

function overdue(kind: ReminderKind, offset: string, on: PlainDate): PlannedReminder {
  return { kind, offset, on, light: 'overdue', audience: 'handlers-leaders-and-office' };
}
