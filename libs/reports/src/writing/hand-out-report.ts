import { Writable } from 'node:stream';
import type { Actor, ReportEdition } from '@bihuan/contracts';
import { WrittenReportRow } from '@bihuan/database';
import { NoConverter, PdfConverter, renderDocx } from '@bihuan/documents';
import { writeReport, type Writing } from '@bihuan/report-domain';
import { writeWorkbook, type CellValue, type SheetPlan } from '@bihuan/spreadsheets';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ReportNotPublishable } from '../reports.errors';
import { figureRows, figureSheet } from './figure-sheet';
import { storedWriting } from './stored-writing';
import { hindrances } from './view-report';
import { WrittenReportQueries } from './written-report.queries';

export type ReportFile = { readonly name: string; readonly bytes: Buffer };

/** Hands a report out: as Word or PDF, to the level above or to the public, and its figures as a table. */
@Injectable()
export class HandOutReport {
  constructor(
    private readonly dataSource: DataSource,
    private readonly reports: WrittenReportQueries,
    private readonly converter: PdfConverter,
  ) {}

  /** The very bytes that were finished, or the present text of a draft, named as one. */
  async word(actor: Actor, id: string, edition: ReportEdition): Promise<ReportFile> {
    const { status } = await this.reports.summaryById(actor, id);
    const { writing } = await storedWriting(this.dataSource.manager, id);
    const isFinished = status === 'finished';
    const bytes = (isFinished ? await this.kept(id, edition) : null) ?? (await drawn(writing, edition));
    return { name: `${nameOf(writing, edition)}${isFinished ? '' : '（草稿）'}.docx`, bytes };
  }

  /** The same as PDF, where LibreOffice is at hand. */
  async pdf(actor: Actor, id: string, edition: ReportEdition): Promise<ReportFile> {
    if (!this.converter.isAvailable()) throw new NoConverter();
    const { name, bytes } = await this.word(actor, id, edition);
    const pdf = await this.converter.convert(bytes);
    if (pdf === null) throw new NoConverter();
    return { name: name.replace(/\.docx$/u, '.pdf'), bytes: pdf };
  }

  /** Every figure of the report with the numbers of the cases behind it. */
  async figures(actor: Actor, id: string): Promise<ReportFile> {
    await this.reports.summaryById(actor, id);
    const { writing } = await storedWriting(this.dataSource.manager, id);
    const bytes = await workbook(figureSheet(writing), figureRows(writing));
    return { name: `${nameOf(writing, 'internal')}（数据表）.xlsx`, bytes };
  }

  private async kept(id: string, edition: ReportEdition): Promise<Buffer | null> {
    const select = { id: true, document: true, publicDocument: true };
    const row = await this.dataSource.manager.findOneOrFail(WrittenReportRow, { where: { id }, select });
    return edition === 'public' ? row.publicDocument : row.document;
  }
}

async function drawn(writing: Writing, edition: ReportEdition): Promise<Buffer> {
  if (edition === 'internal') return renderDocx(writeReport(writing).tree);
  const { report, findings } = hindrances(writing);
  if (findings.length > 0) throw new ReportNotPublishable(findings);
  return renderDocx(report.tree);
}

function nameOf({ kind, facts, draft }: Writing, edition: ReportEdition): string {
  const { title } = writeReport({ kind, facts, draft }).tree;
  return `${title}${edition === 'public' ? '（公开稿）' : ''}`.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, ' ').slice(0, 120);
}

async function workbook(plan: SheetPlan, rows: AsyncIterable<readonly CellValue[]>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  const out = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  await writeWorkbook({ plan, rows }, out);
  return Buffer.concat(chunks);
}
