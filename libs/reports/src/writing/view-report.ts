import {
  capabilitiesOf,
  writingOptions,
  type Actor,
  type DocumentTree,
  type ReportCard,
  type ReportEdition,
  type TextRun,
  type WrittenReportSummary,
  type WrittenReportView,
} from '@bihuan/contracts';
import type { WrittenReportRow } from '@bihuan/database';
import { checkReport, reportCards, reportChapters, writeReport, type Piece, type Writing } from '@bihuan/report-domain';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { storedWriting, type StoredWriting } from './stored-writing';
import { WrittenReportQueries } from './written-report.queries';

/** A report for its editor: its pieces, what else could be said, and what the check finds. */
@Injectable()
export class ViewReport {
  constructor(
    private readonly dataSource: DataSource,
    private readonly reports: WrittenReportQueries,
  ) {}

  async execute(actor: Actor, id: string, tx: EntityManager = this.dataSource.manager): Promise<WrittenReportView> {
    const summary = await this.reports.summaryById(actor, id, tx);
    const isWritten = summary.status === 'draft' || summary.status === 'finished';
    return isWritten ? viewOf(actor, summary, await this.stored(tx, id)) : unwritten(summary);
  }

  /** Throws when the caller may not see the report. */
  async assertReadable(actor: Actor, id: string, tx: EntityManager = this.dataSource.manager): Promise<void> {
    await this.reports.summaryById(actor, id, tx);
  }

  /** The text as it would be printed. */
  async text(actor: Actor, id: string, edition: ReportEdition): Promise<DocumentTree> {
    const tx = this.dataSource.manager;
    await this.reports.summaryById(actor, id, tx);
    const { writing } = await storedWriting(tx, id);
    return writeReport({ ...writing, edition }).tree;
  }

  private async stored(tx: EntityManager, id: string): Promise<StoredWriting & { readonly finisher: string | null }> {
    const stored = await storedWriting(tx, id);
    const [person] = await tx.query<{ name: string }[]>('SELECT name FROM person WHERE id = $1', [
      stored.row.finishedBy,
    ]);
    return { ...stored, finisher: person?.name ?? null };
  }
}

/** While nothing is written there is nothing to show but that it is on its way, or why it failed. */
function unwritten(summary: WrittenReportSummary): WrittenReportView {
  const nothing = { sha256: null, publicSha256: null, finishedAt: null, finishedBy: null };
  const draft = { pieces: [], titles: {}, options: writingOptions.parse({}) };
  return { ...summary, ...nothing, draft, cards: [], pieces: [], chapters: [], findings: [], may: [] };
}

function viewOf(
  actor: Actor,
  summary: WrittenReportSummary,
  { row, writing, finisher }: StoredWriting & { readonly finisher: string | null },
): WrittenReportView {
  const { kind, facts, draft } = writing;
  const report = writeReport(writing);
  const context = { facts, names: draft.options.names, edition: 'internal' as const };
  return {
    ...summary,
    draft,
    cards: reportCards(kind, facts, draft).map(cardView),
    pieces: report.pieces.map(pieceView),
    chapters: reportChapters(kind, facts, draft).map(({ part, title }) => ({ part, title })),
    findings: [...checkReport(report, context)],
    sha256: row.sha256,
    publicSha256: row.publicSha256,
    finishedAt: row.finishedAt?.toISOString() ?? null,
    finishedBy: finisher,
    may: mayOf(actor, row),
  };
}

export function mayOf(actor: Actor, { status, officeUnitId }: WrittenReportRow): WrittenReportView['may'] {
  const isAuthor = actor.unitLine.includes(officeUnitId) && capabilitiesOf(actor.roles).includes('reports.build');
  return isAuthor && status === 'draft' ? ['edit', 'refresh', 'finish'] : [];
}

function cardView({ table: _table, runs, ...card }: ReportCard & { readonly table?: unknown }): ReportCard {
  return { ...card, runs: runs.map(withoutFigure) };
}

function pieceView({ table: _table, runs, ...piece }: Piece) {
  return { ...piece, runs: runs.map(withoutFigure) };
}

/** How a figure is counted stays with the facts: the screen asks for the cases only. */
function withoutFigure({ text, caseIds }: TextRun): TextRun {
  return caseIds ? { text, caseIds } : { text };
}

/** Whether a report can be published as it stands; what stands against it. */
export function hindrances(writing: Writing) {
  const { facts, draft } = writing;
  const report = writeReport({ ...writing, edition: 'public' });
  const found = checkReport(report, { facts, names: draft.options.names, edition: 'public' });
  return { report, findings: found.filter(({ rule }) => notToBePublished.has(rule)) };
}

const notToBePublished: ReadonlySet<string> = new Set([
  'identity-number',
  'telephone-number',
  'listed-name',
  'not-to-be-published',
  'case-not-public',
]);
