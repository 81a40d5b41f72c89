import { inOrder, roughDays, type Ladder, type Light, type PlainDate, type Rung } from '@bihuan/contracts';
import { ladderFor, type LadderRules } from './ladder-for';
import { addDays, compareDates, daysBetween } from './plain-date';
import type { ReminderKind } from './reminder-kind';
import { repetitionsAfter } from './repetitions';
import { addWorkingDays, type WorkCalendar, workingDayOnOrBefore } from './work-calendar';

/**
 * One reminder of an item. `on` is a working day; `offset` says in short what it is counted as: `-3wd` or `-20d` before
 * the due date, `T+5wd` or `T+25wd+14d` from the first overdue working day; `light` is what it announces.
 */
export type PlannedReminder = Pick<Rung, 'level' | 'to' | 'copy' | 'effects'> & {
  readonly kind: ReminderKind;
  readonly offset: string;
  readonly on: PlainDate;
  readonly light: Extract<Light, 'near' | 'warning' | 'overdue'>;
};

/** The period that is reminded of; `step` is where on the ladder the item stands already (0: nowhere). */
export type RemindedSpan = { readonly start: PlainDate; readonly due: PlainDate | null; readonly step?: number };

/**
 * All reminders of an item from `start` to `due`, by date, at most one a day: where a holiday pushes two together, the more
 * pressing one stays. Those before the due date move to an earlier working day, those after it to a later one; none falls
 * on or before the start day, when the assignment itself is the notice. Of the repetition, which never ends, there are the
 * next two after `today`: one to come, and one more so that a clock that is a day behind does not lose its place.
 * An item without a due date has no reminders here.
 */
export function reminderPlan(
  { start, due, step = 0 }: RemindedSpan,
  rules: LadderRules,
  today: PlainDate,
): readonly PlannedReminder[] {
  if (due === null) return [];
  const { calendar } = rules;
  const ladder = ladderFor(rules, start, due);
  const rungs = inOrder(ladder.rungs);
  const before = rungs
    .filter(({ when }) => when === 'before')
    .map((rung) => beforeDue(calendar, due, { rung, ladder }));
  const overdue = notBelow(
    step,
    rungs.filter(({ when }) => when === 'overdue'),
  );
  const firstDay = addWorkingDays(calendar, due, 1);
  const after = overdue.flatMap((rung) => afterDue(calendar, firstDay, { rung, today }));
  const steps = [...before, ...after].filter(({ on }) => daysBetween(start, on) > 0);
  const oneADay = new Map(steps.map((each) => [each.on, each]));
  return [...oneADay.values()].sort((a, b) => compareDates(a.on, b.on));
}

function beforeDue(
  calendar: WorkCalendar,
  due: PlainDate,
  { rung, ladder }: { readonly rung: Rung; readonly ladder: Ladder },
): PlannedReminder {
  const { value, unit } = rung.at;
  // Working days are counted back from the last one of the period, so that exactly `value` of them are left.
  const on =
    unit === 'wd'
      ? addWorkingDays(calendar, workingDayOnOrBefore(calendar, due), -value)
      : workingDayOnOrBefore(calendar, addDays(due, -value));
  const light = roughDays(rung.at) <= roughDays(ladder.warning) ? 'warning' : 'near';
  return { ...reachOf(rung), kind: `before-${value}${unit}`, offset: `-${value}${unit}`, on, light };
}

function afterDue(
  calendar: WorkCalendar,
  firstDay: PlainDate,
  { rung, today }: { readonly rung: Rung; readonly today: PlainDate },
): readonly PlannedReminder[] {
  const { value } = rung.at;
  const on = addWorkingDays(calendar, firstDay, value);
  const own = { ...reachOf(rung), light: 'overdue' } as const;
  const fixed: PlannedReminder = {
    ...own,
    kind: value === 0 ? 'overdue-0' : `overdue-${value}wd`,
    offset: `T+${value}wd`,
    on,
  };
  const again = rung.repeat ? repetitionsAfter(calendar, { anchor: on, every: rung.repeat.every, today }) : [];
  return [fixed, ...again.map(({ kind, later, on }) => ({ ...own, kind, offset: `T+${value}wd+${later}`, on }))];
}

/**
 * The overdue rungs of an item that stands on a step already, because it came back after its closure or was urged: none is
 * of a lower step. A lower rung reaches, on its own day, whom the first rung of that step reaches; the first of all does
 * what that rung does, too. So a relapse does not climb the whole ladder again, and nothing is proposed every few days.
 */
function notBelow(step: number, rungs: readonly Rung[]): readonly Rung[] {
  const highest = Math.max(...rungs.map(({ level }) => level));
  const from = rungs.findIndex(({ level }) => level >= Math.min(step, highest));
  const { level, to, copy, effects } = rungs[from] ?? nowhere;
  return rungs.map((rung, index) =>
    index < from ? { ...rung, level, to, copy, effects: index === 0 ? effects : [] } : rung,
  );
}

const nowhere = { level: 0, to: [], copy: [], effects: [] };

function reachOf({ level, to, copy, effects }: Rung): Pick<Rung, 'level' | 'to' | 'copy' | 'effects'> {
  return { level, to, copy, effects };
}
