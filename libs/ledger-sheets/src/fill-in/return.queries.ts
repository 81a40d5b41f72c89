import { visibleCases } from '@bihuan/access';
import {
  fillInItemStatuses,
  type Actor,
  type FillInItemQuery,
  type FillInItemStatus,
  type FillInItemView,
  type FillInReturnView,
  type Page,
  type PageQuery,
} from '@bihuan/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { UnknownReturn } from '../ledger-sheets.errors';

type ReturnRecord = Omit<FillInReturnView, 'counts' | 'createdAt' | 'finishedAt' | 'handedOutAt'> & {
  readonly counts: Partial<Record<FillInItemStatus, number>> | null;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
  readonly handedOutAt: Date;
};

const SELECT = `
  SELECT r.id, r.file_name AS "fileName", r.status, r.stop_reason AS "stopReason", r.rows, r.empty, r.missing,
         n.counts, s.created_at AS "handedOutAt",
         (SELECT coalesce(json_agg(u.name ORDER BY u.path), '[]') FROM unit u
           WHERE u.id IN (SELECT w.unit_id FROM fill_in_row w WHERE w.sheet_id = r.sheet_id)) AS units,
         r.created_at AS "createdAt", p.name AS "createdBy", r.finished_at AS "finishedAt"
    FROM fill_in_return r JOIN fill_in_sheet s ON s.id = r.sheet_id JOIN person p ON p.id = r.created_by
   CROSS JOIN LATERAL (SELECT json_object_agg(k.status, k.count) AS counts FROM (
     SELECT i.status, count(*)::int AS count FROM fill_in_item i WHERE i.return_id = r.id GROUP BY i.status) k) n`;

/** Sheets that were handed back, each to whoever handed it back. */
@Injectable()
export class ReturnQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** One page of them, newest first. */
  async page({ personId }: Actor, { page, pageSize }: PageQuery): Promise<Page<FillInReturnView>> {
    const records = await this.dataSource.query<ReturnRecord[]>(
      `${SELECT} WHERE r.created_by = $1 ORDER BY r.created_at DESC, r.id LIMIT $2 OFFSET $3`,
      [personId, pageSize, (page - 1) * pageSize],
    );
    const [count] = await this.dataSource.query<{ total: number }[]>(
      'SELECT count(*)::int AS total FROM fill_in_return r WHERE r.created_by = $1',
      [personId],
    );
    return { items: records.map(toReturn), page, pageSize, total: count?.total ?? 0 };
  }

  /** One of them with how far it is; throws when it is somebody else's. */
  async getById(
    { personId }: Actor,
    id: string,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<FillInReturnView> {
    const [record] = await manager.query<ReturnRecord[]>(`${SELECT} WHERE r.id = $1 AND r.created_by = $2`, [
      id,
      personId,
    ]);
    if (!record) throw new UnknownReturn();
    return toReturn(record);
  }

  /** What each row comes to, in the order of the sheet. */
  async items(actor: Actor, id: string, query: FillInItemQuery): Promise<Page<FillInItemView>> {
    await this.getById(actor, id);
    const { status, page, pageSize } = query;
    const wanted = 'i.return_id = $1 AND ($2::text IS NULL OR i.status = $2)';
    const visible = visibleCases(actor, 5);
    const items = await this.dataSource.query<FillInItemView[]>(
      `SELECT i.position, i.sheet_rows AS rows, i.sheet_name AS sheet, i.kind, i.status,
              CASE WHEN c.id IS NOT NULL THEN json_build_object('id', c.id, 'number', c.number, 'title', c.title) END AS case,
              CASE WHEN c.id IS NOT NULL THEN m.text END AS measure, i.mine,
              CASE WHEN c.id IS NOT NULL THEN i.changes ELSE '[]' END AS changes, i.faults, i.reasons
         FROM fill_in_item i
         LEFT JOIN "case" c ON c.id = i.case_id AND ${visible.sql}
         LEFT JOIN measure m ON m.id = i.measure_id
        WHERE ${wanted} ORDER BY i.position LIMIT $3 OFFSET $4`,
      [id, status ?? null, pageSize, (page - 1) * pageSize, ...visible.params],
    );
    const [count] = await this.dataSource.query<{ total: number }[]>(
      `SELECT count(*)::int AS total FROM fill_in_item i WHERE ${wanted}`,
      [id, status ?? null],
    );
    return { items, page, pageSize, total: count?.total ?? 0 };
  }
}

const none = Object.fromEntries(Object.keys(fillInItemStatuses).map((status) => [status, 0])) as Record<
  FillInItemStatus,
  number
>;

function toReturn({ counts, createdAt, finishedAt, handedOutAt, ...record }: ReturnRecord): FillInReturnView {
  return {
    ...record,
    counts: { ...none, ...counts },
    handedOutAt: handedOutAt.toISOString(),
    createdAt: createdAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
  };
}
