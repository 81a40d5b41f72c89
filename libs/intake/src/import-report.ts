import { createHash, randomUUID } from 'node:crypto';
import type { Actor, ReportImportView } from '@bihuan/contracts';
import type { ReportImportRow } from '@bihuan/database';
import { textOfUpload } from '@bihuan/documents';
import { readReport, type ParsedReport } from '@bihuan/report-parser';
import { OfficeClock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { draftCases } from './drafts/draft-cases';
import { DocumentRefused, NotAReport } from './intake.errors';
import { officeOf } from './office-of';
import { ReportImportRepository } from './report-import.repository';

const LONGEST_NAME = 200;

export type ReportFile = { readonly name: string; readonly bytes: Buffer };

/** Reads a report in and proposes a draft for every problem and undertaking in it. A file that is no report changes nothing. */
@Injectable()
export class ImportReport {
  constructor(
    private readonly imports: ReportImportRepository,
    private readonly clock: OfficeClock,
  ) {}

  async execute(actor: Actor, file: ReportFile): Promise<ReportImportView> {
    const sourceText = await textOf(file);
    const report = parsed(sourceText);
    return this.imports.add(actor, { ...this.describe(actor, file), ...this.contentOf(report), sourceText });
  }

  private describe(actor: Actor, { name, bytes }: ReportFile) {
    if (!actor.personId) throw new Error('A report is imported by a person');
    return {
      id: randomUUID(),
      officeUnitId: officeOf(actor),
      version: 1,
      status: 'draft',
      fileName: plainName(name),
      sha256: createHash('sha256').update(bytes).digest('hex'),
      caseIds: [],
      createdAt: this.clock.now(),
      createdBy: actor.personId,
    } satisfies Partial<ReportImportRow>;
  }

  private contentOf(report: ParsedReport) {
    return {
      title: report.title,
      region: report.region,
      year: report.year,
      outline: report.outline.map(({ level, text, start, end }) => ({ level, text, start, end })),
      figures: [...report.figures],
      indicators: [...report.indicators],
      drafts: [...draftCases(report, this.clock.today())],
    } satisfies Partial<ReportImportRow>;
  }
}

/** A name as it can be kept and shown: without the folders that some browsers send, control characters, and half of a rare one. */
function plainName(name: string): string {
  const last = name.split(/[\\/]/u).at(-1) ?? '';
  return last
    .replace(/\p{Cc}/gu, '')
    .slice(0, LONGEST_NAME)
    .replace(/\p{Surrogate}/gu, '');
}

async function textOf(file: ReportFile): Promise<string> {
  const reading = await textOfUpload(file);
  if (!reading.accepted) throw new DocumentRefused(reading.refusal.code, reading.refusal.message);
  return reading.text;
}

function parsed(text: string): ParsedReport {
  const reading = readReport(text);
  if (!reading.accepted) throw new NotAReport(reading.refusal.message, reading.refusal.code);
  return reading.report;
}
