import type { EntityManager } from 'typeorm';
import type { About } from '../about';

export type UntoldEvent = { readonly caseId: string; readonly sequence: number };

/** When the events may have been: since a moment, and neither shortly before now nor shortly after it. */
export type Span = { readonly since: Date; readonly recently: About };

/**
 * Events of these types in a span that nobody was told of, and that no outbox row is still going to tell. One that bears a
 * later moment than now was stamped by a clock that ran ahead: it is as old as any other.
 */
export async function untoldEvents(
  manager: EntityManager,
  types: readonly string[],
  { since, recently }: Span,
): Promise<readonly UntoldEvent[]> {
  return manager.query<UntoldEvent[]>(
    `SELECT e.case_id AS "caseId", e.sequence FROM case_event e
      WHERE e.type = ANY($1::text[]) AND e.at >= $2 AND e.at NOT BETWEEN $3 AND $4
        AND NOT EXISTS (SELECT 1 FROM notice n
                         WHERE n.case_id = e.case_id AND n.cause = 'event:' || e.case_id || ':' || e.sequence)
        AND NOT EXISTS (SELECT 1 FROM outbox o
                         WHERE o.job = 'notice.post' AND o.payload->>'caseId' = e.case_id::text
                           AND (o.payload->>'sequence')::int = e.sequence)
      ORDER BY e.at`,
    [types, since, recently.before, recently.after],
  );
}
