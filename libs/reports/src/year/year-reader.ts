import { localDateOf } from '@bihuan/calendar';
import { UnitRow, YearFreezeRow } from '@bihuan/database';
import { AppConfig, Clock } from '@bihuan/platform';
import { yearFacts, type YearFacts } from '@bihuan/report-domain';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { realmOf } from './offices';
import { readYearFacts } from './read-year-facts';
import { DayNotOver } from './year.errors';

export type ReadYear = { readonly facts: YearFacts; readonly frozen: boolean };

/** The year of an office: as it was frozen where that is the day that is asked for, otherwise read in one snapshot. */
@Injectable()
export class YearReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly config: AppConfig,
  ) {}

  async read(office: UnitRow, year: number, asked?: string): Promise<ReadYear> {
    const freeze = await this.dataSource.manager.findOneBy(YearFreezeRow, { officeUnitId: office.id, year });
    const asOf = asked ?? freeze?.asOf ?? this.lastDayOf(year);
    if (freeze?.asOf === asOf) return { facts: yearFacts.parse(freeze.facts), frozen: true };
    return { facts: await this.readNow(office, year, asOf), frozen: false };
  }

  isFrozen(office: UnitRow, year: number): Promise<boolean> {
    return this.dataSource.manager.existsBy(YearFreezeRow, { officeUnitId: office.id, year });
  }

  /** Past the frozen facts: what the tables and the journal say of the year at the end of a day. */
  readNow(office: UnitRow, year: number, asOf: string): Promise<YearFacts> {
    if (!asOf.startsWith(`${year}-`) || asOf > this.today()) throw new DayNotOver(asOf, year);
    return this.readWithin(office, { year, asOf });
  }

  /** The facts in a snapshot of their own; the day may lie beyond the year when a frozen one is compared with today. */
  readWithin(office: UnitRow, { year, asOf }: { readonly year: number; readonly asOf: string }): Promise<YearFacts> {
    return this.dataSource.transaction('REPEATABLE READ', async (tx) => {
      await tx.query('SET TRANSACTION READ ONLY');
      return this.readIn(tx, office, { year, asOf });
    });
  }

  async readIn(
    tx: EntityManager,
    office: UnitRow,
    { year, asOf }: { readonly year: number; readonly asOf: string },
  ): Promise<YearFacts> {
    const { name } = await realmOf(tx, office);
    const { timeZone } = this.config;
    return readYearFacts(tx, { officeUnitId: office.id, unit: { name, path: null }, year, asOf, timeZone });
  }

  today(): string {
    return localDateOf(this.clock.now().toISOString(), this.config.timeZone);
  }

  private lastDayOf(year: number): string {
    const last = `${year}-12-31`;
    const today = this.today();
    return last < today ? last : today;
  }
}
