import type { Ladder, Lead, PlainDate } from '@bihuan/contracts';
import { daysBetween } from './plain-date';
import { type WorkCalendar, workingDaysBetween } from './work-calendar';

/** What lights and reminders are reckoned by: the working days, and the ladders in force in the order they are tried. */
export type LadderRules = { readonly calendar: WorkCalendar; readonly ladders: readonly Ladder[] };

/**
 * The ladder for an item that runs from `start` (not counted) to `due` (counted). Working days decide first as the
 * ladders ship: a week of holidays inside a short period does not make it a long one. Throws where there is no ladder.
 */
export function ladderFor({ calendar, ladders }: LadderRules, start: PlainDate, due: PlainDate): Ladder {
  const covers = ({ value, unit }: Lead): boolean =>
    (unit === 'wd' ? workingDaysBetween(calendar, start, due) : daysBetween(start, due)) <= value;
  const found = ladders.find(({ upTo }) => upTo === null || covers(upTo)) ?? ladders.at(-1);
  if (!found) throw new Error('No ladder is in force');
  return found;
}

/**
 * The most natural days before a due date at which any of the ladders turns a light blue or yellow. No stretch of the
 * calendar has fewer working days than half of it and a holiday.
 */
export function widestWarning(ladders: readonly Ladder[]): number {
  const leads = ladders.flatMap(({ near, warning }) => (near ? [near, warning] : [warning]));
  return Math.max(0, ...leads.map(({ value, unit }) => (unit === 'wd' ? 2 * value + 20 : value)));
}
