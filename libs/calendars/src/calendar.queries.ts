import { builtInYears } from '@bihuan/calendar';
import {
  calendarView,
  type CalendarDay,
  type CalendarSummary,
  type CalendarVersionsQuery,
  type CalendarView,
  type Page,
  type UnitRef,
} from '@bihuan/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { UnknownCalendar, UnknownCalendarVersion } from './calendars.errors';

/** The version that ships with the product comes before all that people wrote. */
const BUILT_IN = 0;

type VersionRecord = {
  readonly year: number;
  readonly unit: UnitRef | null;
  readonly version: number;
  readonly days: readonly CalendarDay[];
  readonly reason: string | null;
  readonly changedAt: Date | null;
  readonly changedBy: string | null;
};

const COLUMNS = `v.year, v.version, v.days, v.reason, v.created_at AS "changedAt", p.name AS "changedBy",
  CASE WHEN u.id IS NOT NULL THEN json_build_object('id', u.id, 'name', u.name) END AS unit`;
const FROM = `calendar_version v LEFT JOIN unit u ON u.id = v.unit_id LEFT JOIN person p ON p.id = v.created_by`;

/** The lists of days in force, and those that were before them: the national ones, and what units add or correct. */
@Injectable()
export class CalendarQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** What is in force, the latest year first: the national years, or those for which the unit has a list of its own. */
  async list(unitId: string | null): Promise<CalendarSummary[]> {
    const records = await this.dataSource.query<VersionRecord[]>(
      `SELECT DISTINCT ON (v.year) ${COLUMNS} FROM ${FROM}
        WHERE v.unit_id IS NOT DISTINCT FROM $1 ORDER BY v.year, v.version DESC`,
      [unitId],
    );
    const written = new Set(records.map(({ year }) => year));
    const others = unitId === null ? builtInYears.filter(({ year }) => !written.has(year)).map(asBuiltIn) : [];
    return [...records, ...others].sort((a, b) => b.year - a.year).map(toSummary);
  }

  /** The list in force of a year; throws when there is none. */
  async getByYear(unitId: string | null, year: number, manager?: EntityManager): Promise<CalendarView> {
    const newest = await this.newest(unitId, year, manager);
    if (!newest) throw new UnknownCalendar(year);
    return toView(newest);
  }

  /** The same, or null. */
  async findByYear(unitId: string | null, year: number, manager: EntityManager): Promise<CalendarView | null> {
    const newest = await this.newest(unitId, year, manager);
    return newest ? toView(newest) : null;
  }

  /** One page of the versions of a year, the newest first. */
  async versions(year: number, { unitId = null, page, pageSize }: VersionsQuery): Promise<Page<CalendarSummary>> {
    const records = await this.dataSource.query<VersionRecord[]>(
      `SELECT ${COLUMNS} FROM ${FROM} WHERE v.year = $1 AND v.unit_id IS NOT DISTINCT FROM $2 ORDER BY v.version DESC`,
      [year, unitId],
    );
    const all = [...records, ...builtIn(unitId, year)].map(toSummary);
    return { items: all.slice((page - 1) * pageSize, page * pageSize), page, pageSize, total: all.length };
  }

  /** One version with its days. */
  async getVersion(unitId: string | null, year: number, version: number): Promise<CalendarView> {
    const [record] = await this.dataSource.query<VersionRecord[]>(
      `SELECT ${COLUMNS} FROM ${FROM} WHERE v.year = $1 AND v.unit_id IS NOT DISTINCT FROM $2 AND v.version = $3`,
      [year, unitId, version],
    );
    const found = record ?? (version === BUILT_IN ? builtIn(unitId, year)[0] : undefined);
    if (!found) throw new UnknownCalendarVersion(year, version);
    return toView(found);
  }

  private async newest(
    unitId: string | null,
    year: number,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<VersionRecord | undefined> {
    const [record] = await manager.query<VersionRecord[]>(
      `SELECT ${COLUMNS} FROM ${FROM} WHERE v.year = $1 AND v.unit_id IS NOT DISTINCT FROM $2
        ORDER BY v.version DESC LIMIT 1`,
      [year, unitId],
    );
    return record ?? builtIn(unitId, year)[0];
  }
}

type VersionsQuery = Omit<CalendarVersionsQuery, 'unitId'> & { readonly unitId?: string | null | undefined };

function builtIn(unitId: string | null, year: number): readonly VersionRecord[] {
  return unitId === null ? builtInYears.filter((candidate) => candidate.year === year).map(asBuiltIn) : [];
}

function asBuiltIn({ year, days }: Pick<VersionRecord, 'year' | 'days'>): VersionRecord {
  return { year, days, unit: null, version: BUILT_IN, reason: null, changedAt: null, changedBy: null };
}

function toView({ days, changedAt, ...record }: VersionRecord): CalendarView {
  const holidays = days.filter((day) => day.isOffDay).length;
  return calendarView.parse({
    ...record,
    builtIn: record.version === BUILT_IN,
    holidays,
    makeUpDays: days.length - holidays,
    changedAt: changedAt?.toISOString() ?? null,
    days,
  });
}

function toSummary(record: VersionRecord): CalendarSummary {
  const { days: _days, ...summary } = toView(record);
  return summary;
}
