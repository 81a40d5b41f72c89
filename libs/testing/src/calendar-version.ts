import { randomUUID } from 'node:crypto';
import type { CalendarDay } from '@bihuan/contracts';
import type { CalendarVersionRow } from '@bihuan/database';

/** A correction of a year's calendar, ready to be inserted; national and of 2026, unless changed. */
export function aCalendarVersion(
  days: readonly CalendarDay[],
  changes: Partial<CalendarVersionRow> = {},
): CalendarVersionRow {
  const createdAt = new Date('2026-01-02T02:00:00Z');
  const row = { id: randomUUID(), unitId: null, year: 2026, version: 1, reason: '更正', createdAt, createdBy: null };
  return { ...row, days, ...changes };
}
