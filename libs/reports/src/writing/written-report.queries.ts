import type {
  Actor,
  Page,
  PageQuery,
  WrittenReportKind,
  WrittenReportStatus,
  WrittenReportSummary,
} from '@bihuan/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { readableBy } from '../readable-by';
import { UnknownReport } from '../reports.errors';

type Found = {
  readonly id: string;
  readonly kind: WrittenReportKind;
  readonly year: number;
  readonly asOf: string | null;
  readonly status: WrittenReportStatus;
  readonly failure: string | null;
  readonly version: number;
  readonly unitId: string;
  readonly unitName: string;
  readonly createdAt: Date;
  readonly createdBy: string;
  readonly changedAt: Date;
  readonly changedBy: string;
};

const COLUMNS = `r.id, r.kind, r.year, r.as_of AS "asOf", r.status, r.failure, r.version, u.id AS "unitId", u.name AS "unitName",
  r.created_at AS "createdAt", author.name AS "createdBy", r.changed_at AS "changedAt", editor.name AS "changedBy"`;
const FROM = `FROM written_report r JOIN unit u ON u.id = r.unit_id
  JOIN person author ON author.id = r.created_by JOIN person editor ON editor.id = r.changed_by`;

/** Reports that people write, of the own office; a government leader reads those of the offices below as well. */
@Injectable()
export class WrittenReportQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** One page, the last changed first. */
  async page(actor: Actor, { page, pageSize }: PageQuery): Promise<Page<WrittenReportSummary>> {
    const readable = readableBy(actor, 1);
    const next = readable.params.length + 1;
    const rows = await this.dataSource.query<Found[]>(
      `SELECT ${COLUMNS} ${FROM} WHERE ${readable.sql}
        ORDER BY r.changed_at DESC, r.id LIMIT $${next} OFFSET $${next + 1}`,
      [...readable.params, pageSize, (page - 1) * pageSize],
    );
    const [count] = await this.dataSource.query<{ total: number }[]>(
      `SELECT count(*)::int AS total FROM written_report r WHERE ${readable.sql}`,
      [...readable.params],
    );
    return { items: rows.map(summaryOf), page, pageSize, total: count?.total ?? 0 };
  }

  /** What one is and where it stands; throws when the caller may not see it. */
  async summaryById(
    actor: Actor,
    id: string,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<WrittenReportSummary> {
    const readable = readableBy(actor, 2);
    const [row] = await manager.query<Found[]>(`SELECT ${COLUMNS} ${FROM} WHERE r.id = $1 AND ${readable.sql}`, [
      id,
      ...readable.params,
    ]);
    if (!row) throw new UnknownReport();
    return summaryOf(row);
  }
}

function summaryOf({ unitId, unitName, createdAt, changedAt, ...row }: Found): WrittenReportSummary {
  return {
    ...row,
    unit: { id: unitId, name: unitName },
    createdAt: createdAt.toISOString(),
    changedAt: changedAt.toISOString(),
  };
}
