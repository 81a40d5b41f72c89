import type { Actor, Page, PageQuery, ReportImportSummary, ReportImportView } from '@bihuan/contracts';
import type { ReportImportRow } from '@bihuan/database';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { UnknownImport } from './intake.errors';

type SummaryRow = Omit<ReportImportSummary, 'createdAt'> & { createdAt: Date };
type ImportRow = SummaryRow &
  Pick<ReportImportRow, 'sha256' | 'sourceText' | 'outline' | 'figures' | 'indicators' | 'drafts' | 'caseIds'> & {
    sameAs: ReportImportView['sameAs'];
  };

const draftsOf = (kind: string): string =>
  `(SELECT count(*)::int FROM jsonb_array_elements(i.drafts) draft WHERE draft->>'kind' = '${kind}')`;

const SUMMARY = `
  i.id, i.version, i.status, i.file_name AS "fileName", i.title, i.region, i.year,
  ${draftsOf('problem')} AS problems, ${draftsOf('undertaking')} AS undertakings,
  i.created_at AS "createdAt", p.name AS "createdBy"`;

/** The imports of the own office. */
@Injectable()
export class ReportImportQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** One page of imports, newest first. */
  async page(actor: Actor, { page, pageSize }: PageQuery): Promise<Page<ReportImportSummary>> {
    const rows = await this.dataSource.query<(SummaryRow & { total: number })[]>(
      `SELECT ${SUMMARY}, count(*) OVER ()::int AS total
         FROM report_import i JOIN person p ON p.id = i.created_by
        WHERE i.office_unit_id = ANY($1::uuid[])
        ORDER BY i.created_at DESC, i.id LIMIT $2 OFFSET $3`,
      [[...actor.unitLine], pageSize, (page - 1) * pageSize],
    );
    const total = rows[0]?.total ?? (page === 1 ? 0 : await this.count(actor));
    return { items: rows.map(({ total: _total, ...row }) => summaryOf(row)), page, pageSize, total };
  }

  /** One import with its source and its drafts; throws when the own office has no such import. */
  async getById(actor: Actor, id: string, manager: EntityManager = this.dataSource.manager): Promise<ReportImportView> {
    const [row] = await manager.query<ImportRow[]>(
      `SELECT ${SUMMARY}, i.sha256, i.source_text AS "sourceText", i.outline, i.figures, i.indicators, i.drafts,
              i.case_ids AS "caseIds", to_jsonb(same) AS "sameAs"
         FROM report_import i JOIN person p ON p.id = i.created_by
         LEFT JOIN LATERAL (
           SELECT e.id, to_char(e.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "createdAt", e.status
             FROM report_import e
            WHERE e.sha256 = i.sha256 AND e.office_unit_id = i.office_unit_id AND e.status <> 'discarded'
              AND (e.created_at, e.id) < (i.created_at, i.id)
            ORDER BY (e.status = 'confirmed') DESC, e.created_at DESC LIMIT 1) same ON TRUE
        WHERE i.id = $1 AND i.office_unit_id = ANY($2::uuid[])`,
      [id, [...actor.unitLine]],
    );
    if (!row) throw new UnknownImport();
    return { ...row, ...summaryOf(row) };
  }

  private async count(actor: Actor): Promise<number> {
    const [row] = await this.dataSource.query<{ total: number }[]>(
      'SELECT count(*)::int AS total FROM report_import WHERE office_unit_id = ANY($1::uuid[])',
      [[...actor.unitLine]],
    );
    return row?.total ?? 0;
  }
}

function summaryOf<Row extends SummaryRow>(row: Row): Omit<Row, 'createdAt'> & { createdAt: string } {
  return { ...row, createdAt: row.createdAt.toISOString() };
}
