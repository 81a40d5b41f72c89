import { randomUUID } from 'node:crypto';
import type { CalendarDay } from '@bihuan/contracts';
import { CalendarVersionRow } from '@bihuan/database';
import type { DataSource } from 'typeorm';

/** Puts the first version of a list of days into force: of a unit and all below it, or with `unitId` null the national one. */
export async function addCalendarDays(
  dataSource: DataSource,
  list: { readonly unitId: string | null; readonly year: number; readonly days: readonly CalendarDay[] },
): Promise<void> {
  const stamp = { createdAt: new Date(`${list.year}-01-01T00:00:00Z`), createdBy: null };
  const row = { ...list, ...stamp, days: [...list.days], id: randomUUID(), version: 1, reason: '地方安排' };
  await dataSource.manager.insert(CalendarVersionRow, row);
}
