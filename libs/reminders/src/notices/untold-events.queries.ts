import type { EntityManager } from 'typeorm';

export type UntoldEvent = { readonly caseId: string; readonly sequence: number };

/** Events of these types between two moments that nobody was told of, and that no outbox row is still going to tell. */
export async function untoldEvents(
  manager: EntityManager,
  types: readonly string[],
  { from, to }: { readonly from: Date; readonly to: Date },
): Promise<readonly UntoldEvent[]> {
  return manager.query<UntoldEvent[]>(
    `SELECT e.case_id AS "caseId", e.sequence FROM case_event e
      WHERE e.type = ANY($1::text[]) AND e.at >= $2 AND e.at < $3
        AND NOT EXISTS (SELECT 1 FROM notice n
                         WHERE n.case_id = e.case_id AND n.cause = 'event:' || e.case_id || ':' || e.sequence)
        AND NOT EXISTS (SELECT 1 FROM outbox o
                         WHERE o.job = 'notice.post' AND o.payload->>'caseId' = e.case_id::text
                           AND (o.payload->>'sequence')::int = e.sequence)
      ORDER BY e.at`,
    [types, from, to],
  );
}
