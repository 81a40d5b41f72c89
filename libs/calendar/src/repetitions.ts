import type { Lead, PlainDate } from '@bihuan/contracts';
import { addDays, daysBetween } from './plain-date';
import type { ReminderKind } from './reminder-kind';
import { addWorkingDays, type WorkCalendar, workingDayOnOrAfter, workingDaysBetween } from './work-calendar';

/** One turn of a repetition; `later` says in short how long after its anchor it comes. */
export type Turn = { readonly kind: ReminderKind; readonly later: string; readonly on: PlainDate };

type Repetition = { readonly anchor: PlainDate; readonly every: Lead; readonly today: PlainDate };

const AHEAD = 2;

/**
 * The next two turns after today of what comes again so often after its anchor. There is no last turn, and the number of a
 * turn depends on the anchor alone: whenever it is asked for, the same day has the same name. Takes the same time however
 * many turns have passed.
 */
export function repetitionsAfter(calendar: WorkCalendar, { anchor, every, today }: Repetition): readonly Turn[] {
  const { value, unit } = every;
  const dayOf = (turn: number): PlainDate =>
    unit === 'wd'
      ? addWorkingDays(calendar, anchor, value * turn)
      : workingDayOnOrAfter(calendar, addDays(anchor, value * turn));
  const passed = unit === 'wd' ? workingDaysBetween(calendar, anchor, today) : daysBetween(anchor, today);
  const turns: Turn[] = [];
  let turn = Math.max(1, Math.floor(passed / value));
  while (dayOf(turn) <= today) turn += 1;
  for (; turns.length < AHEAD; turn += 1) {
    // where a long holiday pushes turns together, the day has the name of the last of them
    if (dayOf(turn + 1) === dayOf(turn)) continue;
    turns.push({ kind: kindOf(every, turn), later: `${value * turn}${unit}`, on: dayOf(turn) });
  }
  return turns;
}

function kindOf({ value, unit }: Lead, turn: number): ReminderKind {
  return value === 7 && unit === 'd' ? `overdue-weekly-${turn}` : `overdue-every-${value}${unit}-${turn}`;
}
