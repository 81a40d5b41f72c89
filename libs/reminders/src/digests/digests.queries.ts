import { standInsOn } from '@bihuan/access';
import type { JobName, PlainDate, Words } from '@bihuan/contracts';
import type { EntityManager } from 'typeorm';
import type { About } from '../about';

const sendJob = 'digest.send' satisfies JobName;

/**
 * What waits to be told by mail: meant for it, unread, not too old, and in no digest yet, or in one of an earlier day that
 * never got out.
 */
const waiting = `
  n.channels @> '["digest"]' AND n.read_at IS NULL AND n.created_at > $3::timestamptz AND (n.digest_id IS NULL OR EXISTS (
    SELECT 1 FROM digest earlier WHERE earlier.id = n.digest_id AND earlier.sent_at IS NULL AND earlier.day < $1::date))`;

export type DigestPlan = {
  readonly day: PlainDate;
  /** The time of day it has come to: digests of an hour up to it are due. */
  readonly time: string;
  /** The hour of whoever has chosen none. */
  readonly officeTime: string;
  readonly now: Date;
  /** Notices count since this moment. */
  readonly since: Date;
  /** Which calendars have the day as a working day: the place of a unit's is 0 unless `places` tells of another. */
  readonly places: Readonly<Record<string, number>>;
  readonly atWork: readonly number[];
};

/**
 * Makes the day's digest for everyone at work whose hour has come, who has something to be told and no digest of that day, and who is
 * not away with a deputy; returns their ids.
 */
export async function insertDigests(tx: EntityManager, plan: DigestPlan): Promise<readonly string[]> {
  const { day, time, officeTime, now, since, places, atWork } = plan;
  const made = await tx.query<{ id: string }[]>(
    `INSERT INTO digest (id, person_id, day, created_at)
     SELECT gen_random_uuid(), p.id, $1::date, $2::timestamptz FROM person p LEFT JOIN preference r ON r.person_id = p.id
      WHERE p.active AND p.email <> '' AND coalesce(r.digest_time, $4) <= $5
        AND coalesce(($6::jsonb->>p.unit_id::text)::int, 0) = ANY($7::int[])
        AND NOT EXISTS (SELECT 1 FROM ${standInsOn('$1')} away WHERE away.person_id = p.id)
        AND NOT EXISTS (SELECT 1 FROM digest d WHERE d.person_id = p.id AND d.day = $1::date)
        AND EXISTS (SELECT 1 FROM notice n WHERE n.person_id = p.id AND ${waiting})
      ORDER BY p.id
     ON CONFLICT (person_id, day) DO NOTHING RETURNING id`,
    [day, now, since, officeTime, time, JSON.stringify(places), atWork],
  );
  return made.map(({ id }) => id);
}

/** Puts what waits into the new digests, and asks for their sending. */
export async function fillDigests(tx: EntityManager, ids: readonly string[], plan: DigestPlan): Promise<void> {
  await tx.query(
    `UPDATE notice n SET digest_id = d.id FROM digest d
      WHERE d.id = ANY($2::uuid[]) AND n.person_id = d.person_id AND ${waiting}`,
    [plan.day, ids, plan.since],
  );
  await tx.query(
    `INSERT INTO outbox (job, payload) SELECT $2::text, jsonb_build_object('digestId', id) FROM unnest($1::uuid[]) AS d(id)`,
    [ids, sendJob],
  );
}

/** Asks again for the day's digests that nobody has tried to send lately: their job was lost or has given up. */
export async function askAgain(manager: EntityManager, day: PlainDate, touched: About): Promise<number> {
  const asked = await manager.query<unknown[]>(
    `INSERT INTO outbox (job, payload)
     SELECT $3::text, jsonb_build_object('digestId', d.id) FROM digest d
      WHERE d.sent_at IS NULL AND d.day = $1::date AND coalesce(d.claimed_at, d.created_at) NOT BETWEEN $2 AND $4
        AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.job = $3::text AND o.payload->>'digestId' = d.id::text)
     RETURNING 1`,
    [day, touched.before, sendJob, touched.after],
  );
  return asked.length;
}

/** The unit of whom a digest is for; null when there is no such digest. */
export async function unitOfDigest(manager: EntityManager, id: string): Promise<string | null> {
  const [found] = await manager.query<{ unit_id: string }[]>(
    'SELECT p.unit_id FROM digest d JOIN person p ON p.id = d.person_id WHERE d.id = $1',
    [id],
  );
  return found?.unit_id ?? null;
}

export type ClaimedDigest = { readonly id: string; readonly name: string; readonly email: string | null };

/**
 * Takes a digest of the day for sending; null when it was sent or somebody is at it. An attempt that ended badly has
 * left its failure, and may be repeated at once; one that ended with its process only after a while.
 */
export async function claimDigest(
  manager: EntityManager,
  { id, day, now, touched }: Pick<DigestPlan, 'day' | 'now'> & { readonly id: string; readonly touched: About },
): Promise<ClaimedDigest | null> {
  const [[claimed]] = await manager.query<[ClaimedDigest[], number]>(
    `UPDATE digest d SET claimed_at = $3, failure = NULL FROM person p
      WHERE d.id = $1 AND p.id = d.person_id AND d.day = $2::date AND d.sent_at IS NULL
        AND (d.claimed_at IS NULL OR d.failure IS NOT NULL OR d.claimed_at NOT BETWEEN $4 AND $5)
     RETURNING d.id, p.name, CASE WHEN p.active THEN p.email END AS email`,
    [id, day, now, touched.before, touched.after],
  );
  return claimed ?? null;
}

/** A notice as it stands in a mail. */
export type DigestItem = {
  readonly title: Words;
  readonly why: Words;
  /** Why it is urgent; null for nearly all. */
  readonly urgent: string | null;
  readonly caseId: string | null;
  readonly documentId: string | null;
  readonly dueOn: PlainDate | null;
  readonly open: boolean;
};

/** What is still unread of a digest: what is urgent first, then what is overdue, then by due date. */
export async function itemsOfDigest(manager: EntityManager, id: string): Promise<readonly DigestItem[]> {
  return manager.query<DigestItem[]>(
    `SELECT n.title, n.why, n.urgent, n.case_id AS "caseId", n.document_id AS "documentId", c.due_on AS "dueOn", coalesce(c.open, FALSE) AS open
       FROM notice n JOIN digest d ON d.id = n.digest_id LEFT JOIN "case" c ON c.id = n.case_id
      WHERE n.digest_id = $1 AND n.read_at IS NULL
      ORDER BY n.urgent IS NULL, (c.open AND c.due_on < d.day) IS NOT TRUE, c.due_on NULLS LAST, n.created_at, n.id`,
    [id],
  );
}
