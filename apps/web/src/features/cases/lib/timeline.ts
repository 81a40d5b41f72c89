import type { JournalEntry } from '@bihuan/contracts';
import { dayOfMoment } from '../../../shared/lib/dates';

export type TimelineDay = Readonly<{ day: string; entries: readonly JournalEntry[] }>;

/** The entries of a page of the journal by the office's day, in the order they came in: a day stands once. */
export function byDay(entries: readonly JournalEntry[]): readonly TimelineDay[] {
  const days: { day: string; entries: JournalEntry[] }[] = [];
  for (const entry of entries) {
    const day = dayOfMoment(entry.at);
    const last = days.at(-1);
    if (last?.day === day) last.entries.push(entry);
    else days.push({ day, entries: [entry] });
  }
  return days;
}
