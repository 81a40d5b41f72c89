import type { EntityManager } from 'typeorm';
import { foldedTitle } from '../templates/folded-words';

type Held = { readonly number: string; readonly title: string };

/**
 * Lines up those who tell of a case. The case's row comes first and only shared, in the order in which whoever changes a case
 * takes its locks, so that nobody waits for each other.
 */
export async function heldCase(tx: EntityManager, caseId: string): Promise<Held> {
  const [held] = await tx.query<Held[]>('SELECT number, title FROM "case" WHERE id = $1 FOR KEY SHARE', [caseId]);
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('notices of ' || $1, 0))`, [caseId]);
  if (!held) throw new Error(`There is no case ${caseId}`);
  return held;
}

/** Whom the same cause has reached before. */
export async function alreadyTold(
  tx: EntityManager,
  cause: string,
  personIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ person_id: string }[]>(
    'SELECT person_id FROM notice WHERE person_id = ANY($1::uuid[]) AND cause = $2',
    [personIds, cause],
  );
  return new Set(rows.map(({ person_id }) => person_id));
}

export type Budget = {
  readonly caseId: string;
  readonly personIds: readonly string[];
  readonly week: { readonly from: string; readonly to: string };
  readonly budget: number;
  /** The kind of what stands for others: it is not counted itself. */
  readonly kind: string;
};

/** Who has had as many notices of mere progress of a case as a week allows. */
export async function overBudget(
  tx: EntityManager,
  { caseId, personIds, week, budget, kind }: Budget,
): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ person_id: string }[]>(
    `SELECT a.person_id FROM unnest($1::uuid[]) AS a(person_id)
      WHERE (SELECT count(*) FROM notice n
              WHERE n.person_id = a.person_id AND n.case_id = $2 AND n.topic = 'progress' AND n.urgent IS NULL
                AND n.folded_into IS NULL AND n.kind <> $6
                AND n.created_at >= $3::timestamptz AND n.created_at < $4::timestamptz) >= $5`,
    [personIds, caseId, week.from, week.to, budget, kind],
  );
  return new Set(rows.map(({ person_id }) => person_id));
}

/** The notices of a cause by person. */
export async function standingFor(
  tx: EntityManager,
  cause: string,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ person_id: string; id: string }[]>(
    'SELECT person_id, id FROM notice WHERE person_id = ANY($1::uuid[]) AND cause = $2',
    [personIds, cause],
  );
  return new Map(rows.map(({ person_id, id }) => [person_id, id]));
}

/** Says anew how many stand behind these notices: they are unread again, and wait for the next mail. */
export async function growFolds(
  tx: EntityManager,
  ids: readonly string[],
  { held, at }: { readonly held: Held; readonly at: Date },
): Promise<void> {
  const counts = await tx.query<{ id: string; count: number }[]>(
    'SELECT folded_into AS id, count(*)::int AS count FROM notice WHERE folded_into = ANY($1::uuid[]) GROUP BY folded_into',
    [ids],
  );
  await tx.query(
    `UPDATE notice n SET title = f.title, created_at = $2::timestamptz, read_at = NULL, digest_id = NULL
       FROM jsonb_to_recordset($1::jsonb) AS f(id uuid, title jsonb) WHERE n.id = f.id`,
    [JSON.stringify(counts.map(({ id, count }) => ({ id, title: foldedTitle(held, count) }))), at],
  );
}
