import {
  deliveryView,
  type DeliveryDetail,
  type DeliveryOutcome,
  type DeliveryQuery,
  type DeliveryView,
  type Page,
} from '@bihuan/contracts';
import { DeliveryAttemptRow } from '@bihuan/database';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { UnknownDelivery } from '../channels.errors';

type DeliveryRecord = Omit<DeliveryView, 'createdAt' | 'nextAt' | 'sentAt'> & {
  readonly createdAt: Date;
  readonly nextAt: Date;
  readonly sentAt: Date | null;
};

/** Without the text of the message: it may tell of cases that an administrator may not see. */
const SELECT = `
  SELECT d.id, d.way, d.kind, d.status, d.attempts, d.reason, d.created_at AS "createdAt", d.next_at AS "nextAt",
         d.sent_at AS "sentAt",
         jsonb_build_object('id', coalesce(ch.id, p.id), 'name', coalesce(ch.name, p.name)) AS recipient
    FROM delivery d LEFT JOIN channel ch ON ch.id = d.channel_id LEFT JOIN person p ON p.id = d.person_id`;
const WANTED = `($1::uuid IS NULL OR d.channel_id = $1) AND ($2::text IS NULL OR d.way = $2) AND ($3::text IS NULL OR d.status = $3)`;
/** More attempts than anybody reads; each round adds at most eight. */
const ATTEMPTS = 100;

/** The log of what left the house. */
@Injectable()
export class DeliveryQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** One page, the newest first. */
  async page({ channelId, way, status, page, pageSize }: DeliveryQuery): Promise<Page<DeliveryView>> {
    const params = [channelId ?? null, way ?? null, status ?? null];
    const records = await this.dataSource.query<DeliveryRecord[]>(
      `${SELECT} WHERE ${WANTED} ORDER BY d.created_at DESC, d.id LIMIT $4 OFFSET $5`,
      [...params, pageSize, (page - 1) * pageSize],
    );
    const [count] = await this.dataSource.query<{ total: number }[]>(
      `SELECT count(*)::int AS total FROM delivery d WHERE ${WANTED}`,
      params,
    );
    return { items: records.map(toView), page, pageSize, total: count?.total ?? 0 };
  }

  async getById(tx: EntityManager, id: string): Promise<DeliveryView> {
    const [record] = await tx.query<DeliveryRecord[]>(`${SELECT} WHERE d.id = $1`, [id]);
    if (!record) throw new UnknownDelivery();
    return toView(record);
  }

  /** One delivery with all its attempts, the latest first. */
  async detail(id: string): Promise<DeliveryDetail> {
    const { manager } = this.dataSource;
    const view = await this.getById(manager, id);
    const attempts = await manager.find(DeliveryAttemptRow, {
      where: { deliveryId: id },
      order: { number: 'DESC' },
      take: ATTEMPTS,
    });
    return { ...view, attemptList: attempts.map(toAttempt) };
  }
}

function toAttempt({ number, at, tookMs, outcome, httpStatus, code, answer }: DeliveryAttemptRow): {
  number: number;
  at: string;
  tookMs: number;
  outcome: DeliveryOutcome;
  httpStatus: number | null;
  code: string | null;
  answer: string | null;
} {
  return { number, at: at.toISOString(), tookMs, outcome, httpStatus, code, answer };
}

function toView({ createdAt, nextAt, sentAt, ...record }: DeliveryRecord): DeliveryView {
  return deliveryView.parse({
    ...record,
    createdAt: createdAt.toISOString(),
    nextAt: record.status === 'waiting' ? nextAt.toISOString() : null,
    sentAt: sentAt?.toISOString() ?? null,
  });
}
