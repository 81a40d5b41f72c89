import type { PlainDate } from '@bihuan/contracts';

/** A day as documents write it: 2026年3月2日. */
export function dayWords(day: PlainDate): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}
