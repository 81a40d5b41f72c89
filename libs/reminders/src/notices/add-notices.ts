import type { Words } from '@bihuan/contracts';
import type { NoticeRow } from '@bihuan/database';
import type { EntityManager } from 'typeorm';

/** What is told, to whomever. */
export type Message = Pick<NoticeRow, 'cause' | 'kind' | 'caseId' | 'title' | 'createdAt' | 'urgent'>;
/** Who is told, and why this person. */
export type Addressee = { readonly personId: string; readonly why: Words };

/**
 * Puts a message into inboxes and tells how many it reached. What a person already has from the same cause is left
 * alone, so adding twice adds once, whatever was killed in between.
 */
export async function addNotices(
  tx: EntityManager,
  message: Message,
  addressees: readonly Addressee[],
): Promise<number> {
  const added = await tx.query<unknown[]>(
    `INSERT INTO notice (id, person_id, cause, kind, case_id, title, why, urgent, created_at)
     SELECT gen_random_uuid(), a."personId", $2, $3, $4::uuid, $5::jsonb, a.why, $7, $6::timestamptz
       FROM jsonb_to_recordset($1::jsonb) AS a("personId" uuid, why jsonb)
      ORDER BY a."personId"
     ON CONFLICT (person_id, cause) DO NOTHING
     RETURNING 1`,
    [
      JSON.stringify(addressees),
      message.cause,
      message.kind,
      message.caseId,
      JSON.stringify(message.title),
      message.createdAt,
      message.urgent,
    ],
  );
  return added.length;
}
