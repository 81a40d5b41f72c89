import type { DeadlineRule, PlainDate } from '@bihuan/contracts';
import { addDays, addMonths, compareDates, daysBetween } from './plain-date';
import {
  addWorkingDays,
  isWorkingDay,
  unpublishedYearsBetween,
  type WorkCalendar,
  workingDayOnOrAfter,
  workingDaysBetween,
} from './work-calendar';

/**
 * A due date and the years it was computed in without an arrangement (日历未发布，待复核). `due` is null for a rule
 * without a deadline. When `unpublishedYears` is not empty the date must be computed again once those years are known.
 */
export type DueDate = { readonly due: PlainDate | null; readonly unpublishedYears: readonly number[] };

/**
 * A time during which a clock stood still: from the day on which it was stopped, that day included, to the day on which it
 * ran again, that day not included. Both may be the same day: then nothing stood still.
 */
export type Pause = { readonly from: PlainDate; readonly to: PlainDate };

/**
 * Everything that a due date is made of (design.md §3.4): the rule and the day it starts from, which is not counted; the
 * times during which the clock stood; and what extensions added, in working days where the rule counts those and in
 * natural days otherwise. `base` stands for the rule's own end where only the date is known from which to count on.
 *
 * It is a budget and a ledger: the entries may come in any order, and give the same date.
 */
export type DeadlineLedger = {
  readonly rule: DeadlineRule;
  readonly start: PlainDate;
  readonly base: PlainDate | null;
  readonly pauses: readonly Pause[];
  readonly added: number;
};

/** What a period is made of on a day, in the unit of its rule. `left` is negative once it is over; `stood` counts pauses until then. */
export type DeadlineBudget = {
  readonly unit: 'working-days' | 'days';
  readonly total: number;
  readonly used: number;
  readonly left: number;
  readonly stood: number;
};

/**
 * The due date that a ledger gives under a calendar. Days on which the clock stood are not counted; a pause after the period
 * is over gives nothing back. A last day that is off, where the rule rolls, moves to the next working day on which the clock
 * ran (Civil Code Art. 203, by analogy).
 */
export function dueOf(calendar: WorkCalendar, ledger: DeadlineLedger): DueDate {
  const { rule, start, base } = ledger;
  if (rule.kind === 'none' && base === null) return { due: null, unpublishedYears: [] };
  const end = endOf(calendar, ledger);
  const due = rolls(rule) ? rolledOn(calendar, end, ledger) : end;
  const lookedAtFrom = rule.kind === 'working-days' ? addDays(base ?? start, 1) : end;
  return { due, unpublishedYears: unpublishedYearsBetween(calendar, lookedAtFrom, due) };
}

/**
 * What must be added to a ledger so that it ends on a day, in the unit of its rule: the inverse of {@link dueOf}. A day off ends
 * a period in working days on the working day after it.
 */
export function additionTo(calendar: WorkCalendar, ledger: DeadlineLedger, due: PlainDate): number {
  const present = endOf(calendar, ledger);
  const wanted = ledger.rule.kind === 'working-days' ? workingDayOnOrAfter(calendar, due) : due;
  return countBetween(calendar, ledger, { from: present, to: wanted });
}

/** How much of the period is used on the evening of a day, and how much is left. Null without a due date. */
export function budgetOn(calendar: WorkCalendar, ledger: DeadlineLedger, day: PlainDate): DeadlineBudget | null {
  if (ledger.rule.kind === 'none' && ledger.base === null) return null;
  const counted = day < ledger.start ? ledger.start : day;
  const total = countBetween(calendar, ledger, { from: ledger.start, to: endOf(calendar, ledger) });
  const used = countBetween(calendar, ledger, { from: ledger.start, to: counted });
  const elapsed = plainCount(calendar, ledger.rule, { from: ledger.start, to: counted });
  return { unit: unitOf(ledger.rule), total, used, left: total - used, stood: elapsed - used };
}

/** A ledger as it stands on the evening of a day: a clock that still stands has stood until then. */
export function ledgerOn(ledger: DeadlineLedger, day: PlainDate, standsSince: PlainDate | null): DeadlineLedger {
  if (standsSince === null) return ledger;
  return { ...ledger, pauses: [...ledger.pauses, { from: standsSince, to: addDays(day, 1) }] };
}

/** Days of the rule's kind on which the clock ran since the due date, on the evening of a day; 0 until then. */
export function overdueBy(calendar: WorkCalendar, ledger: DeadlineLedger, day: PlainDate): number {
  const { due } = dueOf(calendar, ledger);
  return due === null || day <= due ? 0 : countBetween(calendar, ledger, { from: due, to: day });
}

/** The pauses by which a due date is later, those that touch or overlap made one; what came after the end gave nothing. */
export function countedPauses(calendar: WorkCalendar, ledger: DeadlineLedger): readonly Pause[] {
  const end = endOf(calendar, ledger);
  return pausesWithin(ledger).filter((pause) => pause.from <= end);
}

/** How many days of the rule's kind a time takes, whether or not the clock ran in it. */
export function lengthOf(calendar: WorkCalendar, rule: DeadlineRule, { from, to }: Pause): number {
  return plainCount(calendar, rule, { from: addDays(from, -1), to: addDays(to, -1) });
}

/** Pauses in order of time, those that touch or overlap made one: the same days in as few entries as possible. */
export function mergedPauses(pauses: readonly Pause[]): readonly Pause[] {
  const merged: Pause[] = [];
  for (const pause of [...pauses].filter(({ from, to }) => from < to).sort((a, b) => compareDates(a.from, b.from))) {
    const last = merged.at(-1);
    if (last && pause.from <= last.to) merged[merged.length - 1] = { from: last.from, to: latest(last.to, pause.to) };
    else merged.push(pause);
  }
  return merged;
}

/** The last day of the budget, before any move off a day off. Without a rule that counts, the start or base itself. */
export function endOf(calendar: WorkCalendar, ledger: DeadlineLedger): PlainDate {
  const { rule, added } = ledger;
  let end = moved(calendar, rule, bareEnd(calendar, ledger), added);
  for (const pause of pausesWithin(ledger)) {
    if (pause.from <= end) end = moved(calendar, rule, end, lengthOf(calendar, rule, pause));
  }
  return end;
}

/** Where the rule alone ends. */
function bareEnd(calendar: WorkCalendar, { rule, start, base }: DeadlineLedger): PlainDate {
  if (base !== null) return base;
  if (rule.kind === 'fixed') return rule.date;
  if (rule.kind === 'months') return addMonths(start, rule.value);
  if (rule.kind === 'days') return addDays(start, rule.value);
  return rule.kind === 'working-days' ? addWorkingDays(calendar, start, rule.value) : start;
}

/** The pauses as far as they lie behind the start, which is not counted anyway. */
function pausesWithin({ start, pauses }: DeadlineLedger): readonly Pause[] {
  const first = addDays(start, 1);
  return mergedPauses(pauses.map(({ from, to }) => ({ from: latest(from, first), to })));
}

function rolledOn(calendar: WorkCalendar, end: PlainDate, ledger: DeadlineLedger): PlainDate {
  if (isWorkingDay(calendar, end)) return end;
  let day = workingDayOnOrAfter(calendar, end);
  for (const { from, to } of pausesWithin(ledger)) if (from <= day && day < to) day = workingDayOnOrAfter(calendar, to);
  return day;
}

/** Days of the rule's kind from one day (not counted) to another (counted) on which the clock ran; negative backwards. */
function countBetween(calendar: WorkCalendar, ledger: DeadlineLedger, { from, to }: Pause): number {
  if (to < from) return -countBetween(calendar, ledger, { from: to, to: from });
  const stood = pausesWithin(ledger).map((pause) => {
    const first = latest(addDays(pause.from, -1), from);
    const last = addDays(pause.to, -1) < to ? addDays(pause.to, -1) : to;
    return first < last ? plainCount(calendar, ledger.rule, { from: first, to: last }) : 0;
  });
  return plainCount(calendar, ledger.rule, { from, to }) - stood.reduce((sum, days) => sum + days, 0);
}

function plainCount(calendar: WorkCalendar, rule: DeadlineRule, { from, to }: Pause): number {
  return rule.kind === 'working-days' ? workingDaysBetween(calendar, from, to) : daysBetween(from, to);
}

function moved(calendar: WorkCalendar, rule: DeadlineRule, day: PlainDate, by: number): PlainDate {
  return rule.kind === 'working-days' ? addWorkingDays(calendar, day, by) : addDays(day, by);
}

function rolls(rule: DeadlineRule): boolean {
  return 'roll' in rule && rule.roll;
}

function unitOf(rule: DeadlineRule): DeadlineBudget['unit'] {
  return rule.kind === 'working-days' ? 'working-days' : 'days';
}

function latest(a: PlainDate, b: PlainDate): PlainDate {
  return a > b ? a : b;
}
