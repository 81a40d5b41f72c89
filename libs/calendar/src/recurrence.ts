import type { Cadence, PlainDate } from '@bihuan/contracts';
import { addDays, addMonths } from './plain-date';

/** One turn of an obligation that comes again: the name of its period, stored, and its due date. */
export type Occurrence = { readonly period: string; readonly dueOn: PlainDate };

/** The turns whose due date lies in a span, both ends included, in order. */
export function occurrencesBetween(cadence: Cadence, from: PlainDate, to: PlainDate): readonly Occurrence[] {
  const found: Occurrence[] = [];
  for (let month = firstOfMonth(from); month <= to; month = addMonths(month, 1)) {
    const one = occurrenceIn(cadence, month);
    if (one && one.dueOn >= from && one.dueOn <= to) found.push(one);
  }
  return found;
}

/** The first turn that is due on a day or after it. */
export function nextOccurrence(cadence: Cadence, day: PlainDate): Occurrence {
  const [next] = occurrencesBetween(cadence, day, addMonths(firstOfMonth(day), 13));
  if (!next) throw new Error(`No turn of ${JSON.stringify(cadence)} after ${day}`);
  return next;
}

/** The turn in a month, which is named by its first day. */
function occurrenceIn(cadence: Cadence, month: PlainDate): Occurrence | null {
  const [year = '', number = ''] = month.split('-');
  const place = Number(number);
  if (cadence.kind === 'monthly') return { period: month.slice(0, 7), dueOn: dayIn(month, cadence.day) };
  if (cadence.kind === 'yearly') {
    return place === cadence.on.month ? { period: year, dueOn: dayIn(month, cadence.on.day) } : null;
  }
  const quarter = Math.ceil(place / 3);
  return place === (quarter - 1) * 3 + cadence.month
    ? { period: `${year}-Q${quarter}`, dueOn: dayIn(month, cadence.day) }
    : null;
}

function firstOfMonth(day: PlainDate): PlainDate {
  return `${day.slice(0, 7)}-01`;
}

/** A day of a month, or the last one that it has. */
function dayIn(month: PlainDate, day: number): PlainDate {
  const last = addDays(addMonths(month, 1), -1);
  const wanted = addDays(month, day - 1);
  return wanted < last ? wanted : last;
}
