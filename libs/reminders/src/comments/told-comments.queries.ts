import { readersOfCase } from '@bihuan/access';
import type { CommentAudience } from '@bihuan/contracts';
import type { EntityManager } from 'typeorm';

/** A comment to tell of. */
export type ToldComment = {
  readonly caseId: string;
  readonly number: string;
  readonly author: string;
  readonly audience: CommentAudience;
  readonly version: number;
};

/** A comment whose mentions have not been told as it stands now, locked; null for any other. */
export async function commentToTell(tx: EntityManager, id: string): Promise<ToldComment | null> {
  const [found] = await tx.query<ToldComment[]>(
    `SELECT k.case_id AS "caseId", c.number, a.name AS author, k.audience, k.version
       FROM case_comment k JOIN "case" c ON c.id = k.case_id JOIN person a ON a.id = k.author_id
      WHERE k.id = $1 AND k.removed_at IS NULL AND k.told_version < k.version FOR UPDATE OF k`,
    [id],
  );
  return found ?? null;
}

/** Those named in a comment who may read it as things stand now; nobody is told that they named themselves. */
export async function namedIn(tx: EntityManager, id: string, audience: CommentAudience): Promise<readonly string[]> {
  const people = await tx.query<{ id: string }[]>(
    `SELECT p.id FROM case_comment k JOIN "case" c ON c.id = k.case_id
       JOIN person p ON k.mentions @> to_jsonb(p.id::text) AND p.id <> k.author_id JOIN unit u ON u.id = p.unit_id
      WHERE k.id = $1 AND ${readersOfCase[audience]} ORDER BY p.id`,
    [id],
  );
  return people.map(({ id: personId }) => personId);
}

export async function markTold(tx: EntityManager, id: string, version: number): Promise<void> {
  await tx.query('UPDATE case_comment SET told_version = $2 WHERE id = $1', [id, version]);
}

/** Comments whose mentions nobody has been told of and no outbox row is going to tell: the job was lost with its queue. */
export async function untoldComments(manager: EntityManager, before: Date): Promise<readonly string[]> {
  const found = await manager.query<{ id: string }[]>(
    `SELECT k.id FROM case_comment k
      WHERE k.told_version < k.version AND k.mentions <> '[]' AND k.removed_at IS NULL
        AND coalesce(k.edited_at, k.created_at) < $1
        AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.job = 'comment.tell' AND o.payload->>'commentId' = k.id::text)
      ORDER BY k.created_at LIMIT 200`,
    [before],
  );
  return found.map(({ id }) => id);
}
