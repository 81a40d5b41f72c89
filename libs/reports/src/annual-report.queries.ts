import type { Actor, AnnualReportSummary, AnnualReportView, Page, PageQuery } from '@bihuan/contracts';
import type { AnnualReportRow } from '@bihuan/database';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { readableBy } from './readable-by';
import { ReportNotReady, UnknownReport } from './reports.errors';

type SummaryRow = Omit<AnnualReportSummary, 'unit' | 'createdAt'> & {
  unitId: string;
  unitName: string;
  createdAt: Date;
};
type ReportRow = SummaryRow & Pick<AnnualReportRow, 'tree' | 'checks' | 'sha256'>;

/** A finished document as it is handed out. */
export type ReportDocument = { readonly name: string; readonly bytes: Buffer };

const SUMMARY = `
  r.id, r.year, r.status, r.failure, r.as_of AS "asOf", r.created_at AS "createdAt", p.name AS "createdBy",
  u.id AS "unitId", u.name AS "unitName"`;
const FROM = 'FROM annual_report r JOIN unit u ON u.id = r.unit_id JOIN person p ON p.id = r.created_by';

/** Reports of the own office; a government leader reads those of the offices below as well. */
@Injectable()
export class AnnualReportQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** One page of reports, newest first. */
  async page(actor: Actor, { page, pageSize }: PageQuery): Promise<Page<AnnualReportSummary>> {
    const readable = readableBy(actor, 1);
    const params = [...readable.params];
    const next = params.length + 1;
    const rows = await this.dataSource.query<SummaryRow[]>(
      `SELECT ${SUMMARY} ${FROM} WHERE ${readable.sql}
        ORDER BY r.created_at DESC, r.id LIMIT $${next} OFFSET $${next + 1}`,
      [...params, pageSize, (page - 1) * pageSize],
    );
    const [count] = await this.dataSource.query<{ total: number }[]>(
      `SELECT count(*)::int AS total FROM annual_report r WHERE ${readable.sql}`,
      params,
    );
    return { items: rows.map(summaryOf), page, pageSize, total: count?.total ?? 0 };
  }

  /** One report with its text; throws when the caller may not see it. */
  async getById(actor: Actor, id: string, manager: EntityManager = this.dataSource.manager): Promise<AnnualReportView> {
    const readable = readableBy(actor, 2);
    const [row] = await manager.query<ReportRow[]>(
      `SELECT ${SUMMARY}, r.tree, r.checks, r.sha256 ${FROM} WHERE r.id = $1 AND ${readable.sql}`,
      [id, ...readable.params],
    );
    if (!row) throw new UnknownReport();
    const { tree, checks, sha256 } = row;
    return { ...summaryOf(row), tree, checks, sha256 };
  }

  /** The document of a report, the same bytes each time. */
  async getDocument(actor: Actor, id: string): Promise<ReportDocument> {
    const readable = readableBy(actor, 2);
    const [row] = await this.dataSource.query<{ year: number; status: string; document: Buffer | null }[]>(
      `SELECT r.year, r.status, r.document FROM annual_report r WHERE r.id = $1 AND ${readable.sql}`,
      [id, ...readable.params],
    );
    if (!row) throw new UnknownReport();
    if (row.status !== 'ready' || !row.document) throw new ReportNotReady(row.status);
    return { name: `上年度问题整改落实情况（${row.year}年度）.docx`, bytes: row.document };
  }
}

function summaryOf({ unitId, unitName, createdAt, ...row }: SummaryRow): AnnualReportSummary {
  const { id, year, status, failure, asOf, createdBy } = row;
  const unit = { id: unitId, name: unitName };
  return { id, unit, year, status, failure, asOf, createdAt: createdAt.toISOString(), createdBy };
}
