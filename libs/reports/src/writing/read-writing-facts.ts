import { localDateOf } from '@bihuan/calendar';
import { UnitRow, YearFreezeRow, type WrittenReportRow } from '@bihuan/database';
import { AppConfig, Clock } from '@bihuan/platform';
import { yearFacts, type YearFacts } from '@bihuan/report-domain';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { readYearFacts } from '../year/read-year-facts';

type Asked = Pick<WrittenReportRow, 'officeUnitId' | 'unitId' | 'year'>;
type Moment = { readonly now: Date; readonly timeZone: string };

/** The day as of which a report counts: the last of its year, or today while the year is not over. */
function countingDay(year: number, { now, timeZone }: Moment): string {
  const today = localDateOf(now.toISOString(), timeZone);
  const last = `${year}-12-31`;
  return today < last ? today : last;
}

/**
 * The facts of a report, of one snapshot: those of the year as it was frozen, where the whole office reports on a frozen year,
 * and otherwise as the tables tell the year now.
 */
@Injectable()
export class ReadWritingFacts {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly config: AppConfig,
  ) {}

  execute({ officeUnitId, unitId, year }: Asked): Promise<YearFacts> {
    const { timeZone } = this.config;
    return this.dataSource.transaction('REPEATABLE READ', async (tx) => {
      await tx.query('SET TRANSACTION READ ONLY');
      const unit = await tx.findOneByOrFail(UnitRow, { id: unitId });
      const office = await tx.findOneByOrFail(UnitRow, { id: officeUnitId });
      const isWholeOffice = office.path.startsWith(unit.path);
      const frozen = isWholeOffice ? await tx.findOneBy(YearFreezeRow, { officeUnitId, year }) : null;
      if (frozen) return { ...yearFacts.parse(frozen.facts), unitName: unit.name };
      const path = isWholeOffice ? null : unit.path;
      const asOf = countingDay(year, { now: this.clock.now(), timeZone });
      return readYearFacts(tx, { officeUnitId, unit: { name: unit.name, path }, year, asOf, timeZone });
    });
  }
}
