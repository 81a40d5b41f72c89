import { randomUUID } from 'node:crypto';
import { localDateOf } from '@bihuan/calendar';
import { writingOptions, type Actor, type WrittenReportBody, type WrittenReportSummary } from '@bihuan/contracts';
import { appendToOutbox, UnitRow, WrittenReportRow } from '@bihuan/database';
import { AppConfig, Clock } from '@bihuan/platform';
import { writingVersion } from '@bihuan/report-domain';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { reportingOfficeOf } from '../office-of';
import { UnknownReport, YearAhead } from '../reports.errors';
import { WrittenReportQueries } from './written-report.queries';

/** Begins a report; its facts are read and its first draft is made in the background, in seconds. */
@Injectable()
export class StartReport {
  constructor(
    private readonly dataSource: DataSource,
    private readonly reports: WrittenReportQueries,
    private readonly clock: Clock,
    private readonly config: AppConfig,
  ) {}

  execute(actor: Actor, { kind, unitId, year }: WrittenReportBody): Promise<WrittenReportSummary> {
    const now = this.clock.now();
    const today = localDateOf(now.toISOString(), this.config.timeZone);
    if (today < `${year}-01-01`) throw new YearAhead(year);
    return this.dataSource.transaction(async (tx) => {
      const own = await reportingOfficeOf(tx, actor);
      const unit = await tx.findOneBy(UnitRow, { id: unitId });
      if (!own || !unit?.path.startsWith(own.realm.path)) throw new UnknownReport('unit');
      const id = randomUUID();
      const person = actor.personId ?? undefined;
      await tx.insert(WrittenReportRow, {
        id,
        officeUnitId: own.office.id,
        unitId,
        kind,
        year,
        status: 'building',
        version: 1,
        writingVersion: writingVersion(kind),
        draft: { pieces: [], titles: {}, options: writingOptions.parse({}) } as never,
        createdAt: now,
        createdBy: person,
        changedAt: now,
        changedBy: person,
      });
      await appendToOutbox(tx, 'report.draft', { reportId: id });
      return this.reports.summaryById(actor, id, tx);
    });
  }
}
