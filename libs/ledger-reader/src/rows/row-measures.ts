import type { LedgerMeasure } from '@bihuan/contracts';
import { wordsOf } from '../cells/plain';
import { dateExpected } from '../cells/read-date';
import { readDeadline } from '../cells/read-deadline';
import { splitItems } from '../cells/read-measures';
import type { RowReading } from './row-reading';

const LONGEST_OWNER = 200;

/** A list as long as the measures gives one to each; anything else holds for all. */
function forEach(words: string, count: number): readonly (string | null)[] {
  const items = splitItems(words);
  const single = items.length === 0 ? null : words;
  return Array.from({ length: count }, (_, index) => (items.length === count ? (items[index] ?? null) : single));
}

/** The measures of a row, each with the day and the owner that stand beside it. */
export function measuresOf(reading: RowReading): readonly LedgerMeasure[] {
  const { measures, measureDue, measureDueColumn, measureOwner } = reading;
  const owners = forEach(measureOwner ?? '', measures.length);
  const days = dueDays(reading, measures.length);
  if (days === null && measureDueColumn !== null && measureDue !== null) reading.fault(measureDueColumn, dateExpected);
  return measures.map((measure, index) => ({
    ...measure,
    dueOn: days?.[index] ?? null,
    owner: owners[index]?.slice(0, LONGEST_OWNER) ?? null,
  }));
}

/** The days of the measures; null when the words name none. 长期坚持 names none, and is right. */
function dueDays({ measureDue, context }: RowReading, count: number): readonly (string | null)[] | null {
  const whole = readDeadline(measureDue, context);
  const fixed = (read: typeof whole): string | null => (read?.rule?.kind === 'fixed' ? read.rule.date : null);
  const words = typeof measureDue === 'string' ? forEach(wordsOf(measureDue), count) : [];
  const each = words.map((one) => readDeadline(one, context));
  if (whole === null && each.every((read) => read === null)) return null;
  return Array.from({ length: count }, (_, index) => fixed(each[index] ?? null) ?? fixed(whole));
}
