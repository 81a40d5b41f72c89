import { randomUUID } from 'node:crypto';
import { localDateOf } from '@bihuan/calendar';
import type { Actor, AnnualReportBody, AnnualReportView } from '@bihuan/contracts';
import { AnnualReportRow, appendToOutbox, UnitRow } from '@bihuan/database';
import { AppConfig, Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AnnualReportQueries } from './annual-report.queries';
import { reportingOfficeOf } from './office-of';
import { UnknownReport } from './reports.errors';
import { TEMPLATE_VERSION } from './template-version';

/** Asks for a report; it is built in the background. Each request is a row of its own: what was issued is never rebuilt in place. */
@Injectable()
export class RequestReport {
  constructor(
    private readonly dataSource: DataSource,
    private readonly reports: AnnualReportQueries,
    private readonly clock: Clock,
    private readonly config: AppConfig,
  ) {}

  execute(actor: Actor, { unitId, year }: AnnualReportBody): Promise<AnnualReportView> {
    return this.dataSource.transaction(async (tx) => {
      const officeUnitId = await this.officeFor(tx, actor, unitId);
      const id = randomUUID();
      const createdAt = this.clock.now();
      await tx.insert(AnnualReportRow, {
        id,
        officeUnitId,
        unitId,
        year,
        status: 'building',
        asOf: localDateOf(createdAt.toISOString(), this.config.timeZone),
        templateVersion: TEMPLATE_VERSION,
        checks: [],
        createdAt,
        createdBy: personOf(actor),
      });
      await appendToOutbox(tx, 'report.build', { reportId: id });
      return this.reports.getById(actor, id, tx);
    });
  }

  /** An office reports on itself, its government, and the units below that. */
  private async officeFor(tx: EntityManager, actor: Actor, unitId: string): Promise<string> {
    const own = await reportingOfficeOf(tx, actor);
    const unit = await tx.findOneBy(UnitRow, { id: unitId });
    if (!own || !unit?.path.startsWith(own.realm.path)) throw new UnknownReport('unit');
    return own.office.id;
  }
}

function personOf(actor: Actor): string {
  if (!actor.personId) throw new Error('A report is asked for by a person');
  return actor.personId;
}
