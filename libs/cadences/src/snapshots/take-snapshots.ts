import { addDays, localDateOf, localDaySpan } from '@bihuan/calendar';
import { asOfDay, casesAsOf } from '@bihuan/cases';
import type { CaseEventType, PlainDate } from '@bihuan/contracts';
import { CalendarVersionRow, DailySnapshotRow, LadderRow } from '@bihuan/database';
import { AppConfig, Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { atOneMoment } from '../at-one-moment';
import { oneByOne } from '../one-by-one';
import { officesAtWork, type Office } from '../offices.queries';
import { countCases, type DaysEvents } from './count-cases';

type Counts = ReturnType<typeof countCases>;

/** A day that was missed longer ago is left out. */
const CATCH_UP_DAYS = 31;
const extended = 'deadline.extended' satisfies CaseEventType;
const relapsed = 'look-back.relapsed' satisfies CaseEventType;

/**
 * Counts every day that is over, once, days off included. The journal tells how the cases stood at its end, so a day that was
 * missed is counted later as if it had not been; unless a calendar or a ladder was changed since: then its
 * lights would be judged by another one, and the day is left out. Any number of processes may do this at once: they find the same.
 */
@Injectable()
export class TakeSnapshots {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly config: AppConfig,
  ) {}

  async execute(): Promise<void> {
    const { manager } = this.dataSource;
    const yesterday = addDays(this.dayOf(this.clock.now()), -1);
    const since = await this.countableSince(manager);
    await oneByOne(await officesAtWork(manager), 'offices', async (office) => {
      const [last] = await manager.query<{ day: string | null }[]>(
        'SELECT max(day) AS day FROM daily_snapshot WHERE office_unit_id = $1',
        [office.id],
      );
      const earliest = addDays(yesterday, 1 - CATCH_UP_DAYS);
      const next = last?.day ? addDays(last.day, 1) : yesterday;
      for (let day = [next, earliest, since].reduce(later); day <= yesterday; day = addDays(day, 1)) {
        const counts = await atOneMoment(this.dataSource, (tx) => this.count(tx, office, day));
        await this.keep(counts, { officeUnitId: office.id, day });
      }
    });
  }

  private async count(tx: EntityManager, { id: officeUnitId }: Office, day: PlainDate): Promise<Counts> {
    const { timeZone } = this.config;
    const cases = await casesAsOf(tx, { officeUnitId, day, touchedSince: day, timeZone });
    const asOf = await asOfDay(tx, day);
    const events = await this.eventsOf(tx, officeUnitId, day);
    return countCases(cases, { asOf, officeUnitId, events });
  }

  /** All rows of the day, or none: another process was faster. */
  private async keep(counts: Counts, place: Pick<DailySnapshotRow, 'officeUnitId' | 'day'>): Promise<void> {
    const takenAt = this.clock.now();
    await this.dataSource
      .createQueryBuilder()
      .insert()
      .into(DailySnapshotRow)
      .values([...counts].map(([unitId, of]) => ({ ...of, ...place, unitId, takenAt })))
      .orIgnore()
      .execute();
  }

  private async eventsOf(
    tx: EntityManager,
    officeUnitId: string,
    day: PlainDate,
  ): Promise<ReadonlyMap<string, DaysEvents>> {
    const { from, to } = localDaySpan(day, this.config.timeZone);
    const rows = await tx.query<(DaysEvents & { id: string })[]>(
      `SELECT e.case_id AS id, (count(*) FILTER (WHERE e.type = $4))::int AS extensions,
              (count(*) FILTER (WHERE e.type = $5))::int AS relapses
         FROM case_event e JOIN "case" c ON c.id = e.case_id
        WHERE c.office_unit_id = $1 AND e.type IN ($4, $5) AND e.at >= $2 AND e.at < $3 GROUP BY e.case_id`,
      [officeUnitId, from, to, extended, relapsed],
    );
    return new Map(rows.map(({ id, extensions, relapses }) => [id, { extensions, relapses }]));
  }

  /** The first day whose lights are judged by the calendars and ladders that were in force at its end. */
  private async countableSince(manager: EntityManager): Promise<PlainDate> {
    const [calendar] = await manager.find(CalendarVersionRow, { order: { createdAt: 'DESC' }, take: 1 });
    const [ladder] = await manager.find(LadderRow, { order: { changedAt: 'DESC' }, take: 1 });
    return [calendar?.createdAt, ladder?.changedAt].map((at) => (at ? this.dayOf(at) : '1970-01-01')).reduce(later);
  }

  private dayOf(moment: Date): PlainDate {
    return localDateOf(moment.toISOString(), this.config.timeZone);
  }
}

function later(a: PlainDate, b: PlainDate): PlainDate {
  return a > b ? a : b;
}
