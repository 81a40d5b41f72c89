import type { Actor, Page, SnapshotCounts, SnapshotQuery, SnapshotView } from '@bihuan/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { readableBy } from '../offices.queries';

type Found = SnapshotCounts & {
  readonly day: string;
  readonly officeId: string;
  readonly officeName: string;
  readonly unitId: string;
  readonly unitName: string;
};

const COUNTS = `s.open, s.not_started AS "notStarted", s.normal, s.near, s.warning, s.overdue, s.suspended,
  s.registered, s.closed, s.extensions, s.relapses`;

/** The daily counts of the own office; a government leader reads those of the offices below as well. */
@Injectable()
export class SnapshotQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** One page of counts, the latest day first. */
  async page(actor: Actor, { page, pageSize, from, to, unitId }: SnapshotQuery): Promise<Page<SnapshotView>> {
    const readable = readableBy(actor, 's.office_unit_id', 4);
    const where = `${readable.sql} AND ($1::date IS NULL OR s.day >= $1::date) AND ($2::date IS NULL OR s.day <= $2::date)
      AND ($3::uuid IS NULL OR s.unit_id = $3::uuid)`;
    const params = [from ?? null, to ?? null, unitId ?? null, ...readable.params];
    const next = params.length + 1;
    const rows = await this.dataSource.query<Found[]>(
      `SELECT s.day, o.id AS "officeId", o.name AS "officeName", u.id AS "unitId", u.name AS "unitName", ${COUNTS}
         FROM daily_snapshot s JOIN unit o ON o.id = s.office_unit_id JOIN unit u ON u.id = s.unit_id
        WHERE ${where} ORDER BY s.day DESC, o.path, u.path, u.id LIMIT $${next} OFFSET $${next + 1}`,
      [...params, pageSize, (page - 1) * pageSize],
    );
    const [count] = await this.dataSource.query<{ total: number }[]>(
      `SELECT count(*)::int AS total FROM daily_snapshot s WHERE ${where}`,
      params,
    );
    return { items: rows.map(viewOf), page, pageSize, total: count?.total ?? 0 };
  }
}

function viewOf({ officeId, officeName, unitId, unitName, ...counts }: Found): SnapshotView {
  return { ...counts, office: { id: officeId, name: officeName }, unit: { id: unitId, name: unitName } };
}
