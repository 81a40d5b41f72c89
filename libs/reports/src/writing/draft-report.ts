import { WrittenReportRow } from '@bihuan/database';
import { firstDraft, reportCards, writingVersion } from '@bihuan/report-domain';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { failureOf } from '../failure';
import { ReadWritingFacts } from './read-writing-facts';

/**
 * Makes the first draft of a report: facts of one snapshot, and of what they can say what usually stands in it. It may run
 * twice: once there is a draft, it belongs to its author and is left alone.
 */
@Injectable()
export class DraftReport {
  constructor(
    private readonly dataSource: DataSource,
    private readonly readFacts: ReadWritingFacts,
  ) {}

  async execute(reportId: string): Promise<void> {
    const report = await this.dataSource.manager.findOneBy(WrittenReportRow, { id: reportId });
    if (report?.status !== 'building' && report?.status !== 'failed') return;
    try {
      await this.change(report, await this.drafted(report));
    } catch (error) {
      await this.change(report, { status: 'failed', failure: failureOf(error) });
      throw error;
    }
  }

  private async drafted(report: WrittenReportRow): Promise<Partial<WrittenReportRow>> {
    const facts = await this.readFacts.execute(report);
    const { options } = report.draft;
    const draft = firstDraft(reportCards(report.kind, facts, { options }), options);
    const { asOf } = facts;
    const said = { facts: { ...facts }, draft, asOf, writingVersion: writingVersion(report.kind) };
    return { ...said, status: 'draft', failure: null };
  }

  /** Only what nobody has taken over meanwhile. */
  private async change({ id, version }: WrittenReportRow, change: Partial<WrittenReportRow>): Promise<void> {
    const unwritten = { id, version };
    await this.dataSource.manager.update(WrittenReportRow, unwritten, { ...change, version: version + 1 } as never);
  }
}
