import { visibleCases, type SqlCondition } from '@bihuan/access';
import type {
  Actor,
  BulkItemQuery,
  BulkItemView,
  BulkOperationView,
  CaseEventType,
  Page,
  PageQuery,
} from '@bihuan/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { UnknownBulkOperation } from './bulk.errors';
import { labelOfEvent } from './event-label';

type OperationRecord = Omit<BulkOperationView, 'event' | 'createdAt' | 'startedAt' | 'finishedAt'> & {
  readonly type: CaseEventType;
  readonly createdAt: Date;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
};
type ItemRecord = Pick<BulkItemView, 'status' | 'reasons'> & {
  readonly id: string;
  readonly number: string | null;
  readonly title: string | null;
  readonly at: Date | null;
};

/** The first three parameters are those of {@link readableBy}. */
const SELECT = `
  SELECT o.id, o.event->>'type' AS type, o.status, o.stop_reason AS "stopReason", o.total, n.done, n.refused,
         o.created_at AS "createdAt", p.name AS "createdBy", o.created_by = $1 AS mine,
         o.started_at AS "startedAt", o.finished_at AS "finishedAt"
    FROM bulk_operation o JOIN person p ON p.id = o.created_by
   CROSS JOIN LATERAL (SELECT count(*) FILTER (WHERE i.status = 'done')::int AS done,
                              count(*) FILTER (WHERE i.status = 'refused')::int AS refused
                         FROM bulk_item i WHERE i.operation_id = o.id) n`;

/** Bulk operations as screens show them: everybody's own, and to a head of office those of the office. */
@Injectable()
export class BulkQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** One page of operations, newest first. */
  async page(actor: Actor, { page, pageSize }: PageQuery): Promise<Page<BulkOperationView>> {
    const readable = readableBy(actor);
    const records = await this.dataSource.query<OperationRecord[]>(
      `${SELECT} WHERE ${readable.sql} ORDER BY o.created_at DESC, o.id LIMIT $4 OFFSET $5`,
      [...readable.params, pageSize, (page - 1) * pageSize],
    );
    const [count] = await this.dataSource.query<{ total: number }[]>(
      `SELECT count(*)::int AS total FROM bulk_operation o WHERE ${readable.sql}`,
      [...readable.params],
    );
    return { items: records.map(toOperation), page, pageSize, total: count?.total ?? 0 };
  }

  /** One operation with how far it is; throws when the caller may not see it. */
  async getById(
    actor: Actor,
    id: string,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<BulkOperationView> {
    const readable = readableBy(actor);
    const params = [...readable.params, id];
    const [record] = await manager.query<OperationRecord[]>(`${SELECT} WHERE o.id = $4 AND ${readable.sql}`, params);
    if (!record) throw new UnknownBulkOperation();
    return toOperation(record);
  }

  /** What came of each case, in the order in which they are done. */
  async items(actor: Actor, id: string, { status, page, pageSize }: BulkItemQuery): Promise<Page<BulkItemView>> {
    await this.getById(actor, id);
    const wanted = `i.operation_id = $1 AND ($2::text IS NULL OR i.status = $2)`;
    const visible = visibleCases(actor, 5);
    const records = await this.dataSource.query<ItemRecord[]>(
      `SELECT i.case_id AS id, c.number, c.title, i.status, i.reasons, i.at
         FROM bulk_item i LEFT JOIN "case" c ON c.id = i.case_id AND ${visible.sql}
        WHERE ${wanted} ORDER BY i.position LIMIT $3 OFFSET $4`,
      [id, status ?? null, pageSize, (page - 1) * pageSize, ...visible.params],
    );
    const [count] = await this.dataSource.query<{ total: number }[]>(
      `SELECT count(*)::int AS total FROM bulk_item i WHERE ${wanted}`,
      [id, status ?? null],
    );
    return { items: records.map(toItem), page, pageSize, total: count?.total ?? 0 };
  }
}

function readableBy(actor: Actor): SqlCondition {
  return {
    sql: `(o.created_by = $1::uuid OR ($2::boolean AND o.office_unit_id = ANY($3::uuid[])))`,
    params: [actor.personId, actor.roles.includes('office-lead'), [...actor.unitLine]],
  };
}

function toOperation({ type, createdAt, startedAt, finishedAt, ...record }: OperationRecord): BulkOperationView {
  return {
    ...record,
    event: { type, label: labelOfEvent(type) },
    createdAt: createdAt.toISOString(),
    startedAt: startedAt?.toISOString() ?? null,
    finishedAt: finishedAt?.toISOString() ?? null,
  };
}

function toItem({ id, number, title, status, reasons, at }: ItemRecord): BulkItemView {
  return { case: { id, number, title }, status, reasons, at: at?.toISOString() ?? null };
}
