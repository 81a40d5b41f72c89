import type { EntityManager } from 'typeorm';
import type { Message } from './add-notices';
import type { PlannedNotice } from './plan-notices';

/** A notice to write; what is folded names the notice that stands for it. */
export type NoticeToWrite = PlannedNotice & { readonly foldedInto?: string };

/** Writes a message into inboxes and tells how many are new: a cause reaches a person once. */
export async function insertNotices(
  tx: EntityManager,
  message: Message,
  notices: readonly NoticeToWrite[],
): Promise<number> {
  const { cause, kind, caseId, documentId = null, title, createdAt, urgent } = message;
  const added = await tx.query<unknown[]>(
    `INSERT INTO notice (id, person_id, cause, kind, case_id, title, created_at, urgent, why, topic, channels, folded_into,
                         document_id)
     SELECT gen_random_uuid(), a."personId", $2, $3, $4::uuid, $5::jsonb, $6::timestamptz, $7,
            a.why, a.topic, a.channels, a."foldedInto", $8::uuid
       FROM jsonb_to_recordset($1::jsonb)
         AS a("personId" uuid, why jsonb, topic text, channels jsonb, "foldedInto" uuid)
      ORDER BY a."personId"
     ON CONFLICT (person_id, cause) DO NOTHING
     RETURNING 1`,
    [JSON.stringify(notices), cause, kind, caseId, JSON.stringify(title), createdAt, urgent, documentId],
  );
  return added.length;
}
