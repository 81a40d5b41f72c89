import type { DigestQuery, DigestStatus, PlainDate } from '@bihuan/contracts';
import type { EntityManager } from 'typeorm';

/** A day's mail as an operator looks at it. */
export type DigestRecord = {
  readonly id: string;
  readonly person_id: string;
  readonly person: string;
  readonly unit_id: string;
  readonly unit: string;
  readonly reachable: boolean;
  readonly day: PlainDate;
  readonly status: DigestStatus;
  readonly notices: number;
  readonly created_at: Date;
  readonly claimed_at: Date | null;
  readonly sent_at: Date | null;
  readonly failure: string | null;
};

const columns = (today: string): string => `
  d.id, d.person_id, p.name AS person, u.id AS unit_id, u.name AS unit, p.active AND coalesce(p.email, '') <> '' AS reachable,
  d.day::text, d.created_at, d.claimed_at, d.sent_at, d.failure,
  (SELECT count(*)::int FROM notice n WHERE n.digest_id = d.id) AS notices,
  CASE WHEN d.sent_at IS NOT NULL THEN 'sent' WHEN d.day < ${today}::date THEN 'merged'
       WHEN d.failure IS NOT NULL THEN 'failed' ELSE 'waiting' END AS status`;
const from = 'FROM digest d JOIN person p ON p.id = d.person_id JOIN unit u ON u.id = p.unit_id';

/** The last mails, the newest first, with the number of all that have this status. */
export async function digestLog(
  manager: EntityManager,
  { page, pageSize, status = null }: Pick<DigestQuery, 'page' | 'pageSize'> & { readonly status?: DigestStatus | null },
  today: PlainDate,
): Promise<{ readonly records: readonly DigestRecord[]; readonly total: number }> {
  const log = `WITH log AS (SELECT ${columns('$1')} ${from})`;
  const isAsked = '($2::text IS NULL OR status = $2)';
  const records = await manager.query<DigestRecord[]>(
    `${log} SELECT * FROM log WHERE ${isAsked} ORDER BY day DESC, created_at DESC, id LIMIT $3 OFFSET $4`,
    [today, status, pageSize, (page - 1) * pageSize],
  );
  const [counted] = await manager.query<{ total: number }[]>(
    `${log} SELECT count(*)::int AS total FROM log WHERE ${isAsked}`,
    [today, status],
  );
  return { records, total: counted?.total ?? 0 };
}

/** One of them, locked until the transaction ends. */
export async function lockDigest(tx: EntityManager, id: string, today: PlainDate): Promise<DigestRecord | null> {
  const [record] = await tx.query<DigestRecord[]>(`SELECT ${columns('$2')} ${from} WHERE d.id = $1 FOR UPDATE OF d`, [
    id,
    today,
  ]);
  return record ?? null;
}
