import { createHash } from 'node:crypto';
import { localDateOf } from '@bihuan/calendar';
import { AnnualReportRow, UnitRow } from '@bihuan/database';
import { renderDocx } from '@bihuan/documents';
import { AppConfig, Clock } from '@bihuan/platform';
import { checkReconciliation, composeReconciliation, type ReconciliationFacts } from '@bihuan/report-domain';
import { Injectable } from '@nestjs/common';
import { DataSource, Not } from 'typeorm';
import { failureOf } from './failure';
import { readReconciliationFacts } from './facts/reconciliation.facts';
import { TEMPLATE_VERSION } from './template-version';

/**
 * Builds a report that was asked for: facts of one snapshot, then the text, then the document. It may run twice: a report
 * that is ready stays as it is, and of two that build it at once the first to finish wins.
 */
@Injectable()
export class BuildReport {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly config: AppConfig,
  ) {}

  async execute(reportId: string): Promise<void> {
    const report = await this.claim(reportId);
    if (!report) return;
    try {
      await this.change(reportId, await this.build(report));
    } catch (error) {
      await this.change(reportId, { status: 'failed', failure: failureOf(error) });
      throw error;
    }
  }

  private async claim(id: string): Promise<AnnualReportRow | null> {
    const isMine = await this.change(id, { status: 'building', failure: null });
    return isMine ? this.dataSource.manager.findOneBy(AnnualReportRow, { id }) : null;
  }

  private async build(report: AnnualReportRow): Promise<Partial<AnnualReportRow>> {
    const facts = await this.snapshot(report);
    const tree = composeReconciliation(facts);
    const document = await renderDocx(tree);
    return {
      status: 'ready',
      failure: null,
      asOf: facts.asOf,
      templateVersion: TEMPLATE_VERSION,
      facts: { ...facts },
      tree,
      checks: checkReconciliation(facts).map((check) => ({ ...check, caseIds: [...check.caseIds] })),
      document,
      sha256: createHash('sha256').update(document).digest('hex'),
    };
  }

  /** All facts as of one moment; the report counts on the day of that moment, however late the job came. */
  private snapshot({ officeUnitId, unitId, year }: AnnualReportRow): Promise<ReconciliationFacts> {
    const { timeZone } = this.config;
    return this.dataSource.transaction('REPEATABLE READ', async (tx) => {
      await tx.query('SET TRANSACTION READ ONLY');
      const unit = await tx.findOneByOrFail(UnitRow, { id: unitId });
      const office = await tx.findOneByOrFail(UnitRow, { id: officeUnitId });
      const isWholeOffice = office.path.startsWith(unit.path);
      const scope = { officeUnitId, unitPath: isWholeOffice ? null : unit.path, year, timeZone, unitName: unit.name };
      return readReconciliationFacts(tx, scope, localDateOf(this.clock.now().toISOString(), timeZone));
    });
  }

  /** Changes a report that is not ready; tells whether there was one. */
  private async change(id: string, change: Partial<AnnualReportRow>): Promise<boolean> {
    const unfinished = { id, status: Not('ready' as const) };
    const { affected } = await this.dataSource.manager.update(AnnualReportRow, unfinished, change as never);
    return affected === 1;
  }
}
