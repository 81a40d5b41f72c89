import { randomUUID } from 'node:crypto';
import { calendarView, type Actor, type CalendarYear } from '@bihuan/contracts';
import { AccessLogRow, CalendarYearRow } from '@bihuan/database';
import { Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { z } from 'zod';
import { EmptyCalendar } from './calendars.errors';
import { toCalendarView } from './calendar.queries';

/** The arrangement now in force, and how many open cases are due in its year: their due dates may want a look. */
export const importedCalendar = calendarView.extend({ openCases: z.int() });
export type ImportedCalendar = z.infer<typeof importedCalendar>;

/** Who asks for something, and from which address. */
export type Caller = { readonly actor: Actor; readonly address: string | null };

/** Takes over a year's official arrangement in place of whatever was known of the year. */
@Injectable()
export class ImportCalendar {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async execute(caller: Caller, { year, days }: CalendarYear): Promise<ImportedCalendar> {
    if (days.length === 0) throw new EmptyCalendar(year);
    const row: CalendarYearRow = {
      year,
      days: [...days],
      importedAt: this.clock.now(),
      importedBy: caller.actor.personId,
    };
    return this.dataSource.transaction(async (tx) => {
      await tx.upsert(CalendarYearRow, row, ['year']);
      const openCases = await countOpenCasesDueIn(tx, year);
      await tx.insert(AccessLogRow, {
        id: randomUUID(),
        at: this.clock.now(),
        personId: caller.actor.personId,
        action: 'calendar.imported',
        subject: String(year),
        success: true,
        address: caller.address,
        details: { days: days.length, openCases },
      });
      return { ...toCalendarView(row), openCases };
    });
  }
}

async function countOpenCasesDueIn(tx: EntityManager, year: number): Promise<number> {
  const [counted] = await tx.query<{ total: number }[]>(
    `SELECT count(*)::int AS total FROM "case"
      WHERE open AND due_on >= make_date($1, 1, 1) AND due_on < make_date($1 + 1, 1, 1)`,
    [year],
  );
  return counted?.total ?? 0;
}
