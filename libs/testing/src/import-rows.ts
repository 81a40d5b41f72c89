import { randomUUID } from 'node:crypto';
import type { Actor } from '@bihuan/contracts';
import { ReportImportRow } from '@bihuan/database';
import type { DataSource } from 'typeorm';

/** Writes an import of somebody's office as if a report on 2025 had been read in, without a draft in it. */
export async function addImportRow(dataSource: DataSource, by: Actor): Promise<ReportImportRow> {
  const row: ReportImportRow = {
    id: randomUUID(),
    officeUnitId: by.unitLine.at(-1) ?? '',
    version: 1,
    status: 'draft',
    fileName: '2025年度法治政府建设情况报告.docx',
    sha256: '0'.repeat(64),
    sourceText: '',
    title: '2025年度法治政府建设情况报告',
    region: null,
    year: 2025,
    outline: [],
    figures: [],
    indicators: [],
    drafts: [],
    caseIds: [],
    createdAt: new Date('2026-03-02T02:00:00Z'),
    createdBy: by.personId ?? '',
  };
  await dataSource.manager.insert(ReportImportRow, row);
  return row;
}
