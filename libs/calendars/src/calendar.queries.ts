import { builtInYears } from '@bihuan/calendar';
import { calendarView, type CalendarDay, type CalendarSummary, type CalendarView } from '@bihuan/contracts';
import { CalendarYearRow } from '@bihuan/database';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { UnknownCalendar } from './calendars.errors';

type Arrangement = { readonly year: number; readonly days: readonly CalendarDay[]; readonly importedAt: Date | null };

/** @param importedAt null for an arrangement that ships with the product */
export function toCalendarView({ year, days, importedAt }: Arrangement): CalendarView {
  const holidays = days.filter((day) => day.isOffDay).length;
  return calendarView.parse({
    year,
    builtIn: importedAt === null,
    holidays,
    makeUpDays: days.length - holidays,
    importedAt: importedAt?.toISOString() ?? null,
    days,
  });
}

/** The arrangements in force: an imported year stands in for the one that ships with the product. */
@Injectable()
export class CalendarQueries {
  constructor(private readonly dataSource: DataSource) {}

  async list(): Promise<CalendarSummary[]> {
    const imported = await this.dataSource.manager.find(CalendarYearRow);
    const years = new Map<number, Arrangement>(
      builtInYears.map(({ year, days }) => [year, { year, days, importedAt: null }]),
    );
    for (const row of imported) years.set(row.year, row);
    return [...years.values()]
      .sort((a, b) => b.year - a.year)
      .map((arrangement) => {
        const { days: _days, ...summary } = toCalendarView(arrangement);
        return summary;
      });
  }

  async getByYear(year: number): Promise<CalendarView> {
    const imported = await this.dataSource.manager.findOneBy(CalendarYearRow, { year });
    if (imported) return toCalendarView(imported);
    const builtIn = builtInYears.find((candidate) => candidate.year === year);
    if (!builtIn) throw new UnknownCalendar(year);
    return toCalendarView({ year, days: builtIn.days, importedAt: null });
  }
}
