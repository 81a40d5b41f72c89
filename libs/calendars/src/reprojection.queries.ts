import { CALENDAR_UNIT } from '@bihuan/cases';
import type { Page, PageQuery, ReprojectionItemQuery, ReprojectionItemView, ReprojectionView } from '@bihuan/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { UnknownReprojection } from './calendars.errors';

type Moments = { readonly createdAt: Date; readonly startedAt: Date | null; readonly finishedAt: Date | null };
type ReprojectionRecord = Omit<ReprojectionView, keyof Moments> & Moments;
type ItemRecord = Omit<ReprojectionItemView, 'at'> & { readonly at: Date | null };

const SELECT = `
  SELECT r.id, v.year, v.version, v.reason, r.status, r.total, n.moved, n.kept, n.failed, r.created_at AS "createdAt",
         p.name AS "createdBy", r.started_at AS "startedAt", r.finished_at AS "finishedAt",
         CASE WHEN u.id IS NOT NULL THEN json_build_object('id', u.id, 'name', u.name) END AS unit
    FROM reprojection r JOIN calendar_version v ON v.id = r.calendar_version_id
    LEFT JOIN unit u ON u.id = v.unit_id LEFT JOIN person p ON p.id = v.created_by
   CROSS JOIN LATERAL (SELECT count(*) FILTER (WHERE i.status = 'moved')::int AS moved,
                              count(*) FILTER (WHERE i.status = 'kept')::int AS kept,
                              count(*) FILTER (WHERE i.status = 'failed')::int AS failed
                         FROM reprojection_item i WHERE i.reprojection_id = r.id) n`;

/** Re-projections with how far they are, and what came of each case. */
@Injectable()
export class ReprojectionQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** One page of them, the newest first. */
  async page({ page, pageSize }: PageQuery): Promise<Page<ReprojectionView>> {
    const records = await this.dataSource.query<ReprojectionRecord[]>(
      `${SELECT} ORDER BY r.created_at DESC, r.id LIMIT $1 OFFSET $2`,
      [pageSize, (page - 1) * pageSize],
    );
    const [count] = await this.dataSource.query<{ total: number }[]>('SELECT count(*)::int AS total FROM reprojection');
    return { items: records.map(toView), page, pageSize, total: count?.total ?? 0 };
  }

  async getById(id: string, manager: EntityManager = this.dataSource.manager): Promise<ReprojectionView> {
    const [record] = await manager.query<ReprojectionRecord[]>(`${SELECT} WHERE r.id = $1`, [id]);
    if (!record) throw new UnknownReprojection();
    return toView(record);
  }

  /** What came of each case, in the order of their numbers. */
  async items(id: string, { status, page, pageSize }: ReprojectionItemQuery): Promise<Page<ReprojectionItemView>> {
    await this.getById(id);
    const wanted = 'i.reprojection_id = $1 AND ($2::text IS NULL OR i.status = $2)';
    const records = await this.dataSource.query<ItemRecord[]>(
      `SELECT json_build_object('id', c.id, 'number', c.number, 'title', c.title) AS case,
              json_build_object('id', u.id, 'name', u.name) AS unit, i.status, i.at,
              i.due_before AS "dueBefore", i.due_after AS "dueAfter",
              i.flagged_before AS "flaggedBefore", i.flagged_after AS "flaggedAfter"
         FROM reprojection_item i JOIN "case" c ON c.id = i.case_id JOIN unit u ON u.id = ${CALENDAR_UNIT}
        WHERE ${wanted} ORDER BY i.position LIMIT $3 OFFSET $4`,
      [id, status ?? null, pageSize, (page - 1) * pageSize],
    );
    const [count] = await this.dataSource.query<{ total: number }[]>(
      `SELECT count(*)::int AS total FROM reprojection_item i WHERE ${wanted}`,
      [id, status ?? null],
    );
    const items = records.map(({ at, ...item }) => ({ ...item, at: at?.toISOString() ?? null }));
    return { items, page, pageSize, total: count?.total ?? 0 };
  }
}

function toView({ createdAt, startedAt, finishedAt, ...record }: ReprojectionRecord): ReprojectionView {
  return {
    ...record,
    createdAt: createdAt.toISOString(),
    startedAt: startedAt?.toISOString() ?? null,
    finishedAt: finishedAt?.toISOString() ?? null,
  };
}
