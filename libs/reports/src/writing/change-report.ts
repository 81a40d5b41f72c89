import { createHash } from 'node:crypto';
import type {
  Actor,
  FigureChanges,
  FigureRefresh,
  ReportDraft,
  ReportFinish,
  WrittenReportView,
} from '@bihuan/contracts';
import { WrittenReportRow } from '@bihuan/database';
import { renderDocx } from '@bihuan/documents';
import { Clock } from '@bihuan/platform';
import { checkReport, writeReport, writingVersion, type Writing, type YearFacts } from '@bihuan/report-domain';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { FiguresMoved, FindingsOpen, ReportFinished, StaleReport, UnknownReport } from '../reports.errors';
import { changesBetween } from './figure-changes';
import { ReadWritingFacts } from './read-writing-facts';
import { storedWriting, type StoredWriting } from './stored-writing';
import { hindrances, mayOf, ViewReport } from './view-report';

export type WrittenReportRef = { readonly id: string; readonly expectedVersion: number };
type Change = Partial<WrittenReportRow>;

/** What its authors do with a report, each in one transaction, on the version that they read. */
@Injectable()
export class ChangeReport {
  constructor(
    private readonly dataSource: DataSource,
    private readonly view: ViewReport,
    private readonly readFacts: ReadWritingFacts,
    private readonly clock: Clock,
  ) {}

  /** Keeps what the author decided. */
  save(actor: Actor, ref: WrittenReportRef, draft: ReportDraft): Promise<WrittenReportView> {
    return this.change(actor, ref, () => ({ draft }));
  }

  /** What fresh figures would change; nothing is changed by looking. */
  async figureChanges(actor: Actor, id: string): Promise<FigureChanges> {
    await this.view.assertReadable(actor, id);
    const { row, writing } = await storedWriting(this.dataSource.manager, id);
    if (row.status !== 'draft') throw new ReportFinished();
    const facts = await this.readFacts.execute(row);
    return { digest: digestOf(facts), asOf: facts.asOf, changes: changesBetween(writing, facts) };
  }

  /** Takes the figures over that were looked at; where they have moved since, somebody has to look again. */
  async refresh(actor: Actor, ref: WrittenReportRef, { digest }: FigureRefresh): Promise<WrittenReportView> {
    await this.view.assertReadable(actor, ref.id);
    const found = await this.dataSource.manager.findOneByOrFail(WrittenReportRow, { id: ref.id });
    const facts = await this.readFacts.execute(found);
    if (digestOf(facts) !== digest) throw new FiguresMoved();
    return this.change(actor, ref, ({ row }) => ({
      facts: { ...facts },
      asOf: facts.asOf,
      writingVersion: writingVersion(row.kind),
    }));
  }

  /** Freezes the text with its fingerprints; from now on it is handed out as it is. */
  finish(actor: Actor, ref: WrittenReportRef, { despiteFindings }: ReportFinish): Promise<WrittenReportView> {
    return this.change(actor, ref, async ({ writing }) => {
      const errors = errorsOf(writing);
      if (errors > 0 && !despiteFindings) throw new FindingsOpen(errors);
      const { report, findings } = hindrances(writing);
      const document = await renderDocx(writeReport(writing).tree);
      const publicDocument = findings.length > 0 ? null : await renderDocx(report.tree);
      return {
        status: 'finished',
        document,
        sha256: sha256(document),
        publicDocument,
        publicSha256: publicDocument && sha256(publicDocument),
        finishedAt: this.clock.now(),
        finishedBy: actor.personId,
      };
    });
  }

  private change(
    actor: Actor,
    { id, expectedVersion }: WrittenReportRef,
    make: (stored: StoredWriting) => Change | Promise<Change>,
  ): Promise<WrittenReportView> {
    return this.dataSource.transaction(async (tx) => {
      await this.view.assertReadable(actor, id, tx);
      const stored = await storedWriting(tx, id, true);
      const { row } = stored;
      if (!actor.unitLine.includes(row.officeUnitId)) throw new UnknownReport();
      if (row.version !== expectedVersion) throw new StaleReport(expectedVersion, row.version);
      if (mayOf(actor, row).length === 0) throw new ReportFinished();
      const made = await make(stored);
      const changed = { changedAt: this.clock.now(), changedBy: actor.personId, version: row.version + 1 };
      await tx.update(WrittenReportRow, { id }, { ...made, ...changed } as never);
      return this.view.execute(actor, id, tx);
    });
  }
}

function errorsOf(writing: Writing): number {
  const { facts, draft } = writing;
  const context = { facts, names: draft.options.names, edition: 'internal' as const };
  return checkReport(writeReport(writing), context).filter(({ severity }) => severity === 'error').length;
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function digestOf(facts: YearFacts): string {
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex');
}
