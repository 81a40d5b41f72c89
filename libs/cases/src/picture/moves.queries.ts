import { PICTURED_STEPS } from '@bihuan/contracts';
import type { EntityManager } from 'typeorm';
import type { Move, Moves } from './steps';

/** The last moves of a case from state to state in order, and how many there were in all. */
export async function lastMovesOf(manager: EntityManager, caseId: string): Promise<Moves> {
  const rows = (await manager.query(
    `SELECT m.*, u.name AS "byUnit" FROM (
       SELECT sequence, type, at, "on", actor->>'name' AS by, (actor->'unitLine'->>0)::uuid AS unit_id,
              state_before AS "from", state_after AS "to",
              (count(*) OVER (PARTITION BY state_after ORDER BY sequence))::int AS visit,
              (count(*) OVER ())::int AS total
       FROM case_event WHERE case_id = $1 AND state_before IS DISTINCT FROM state_after
       ORDER BY sequence DESC LIMIT $2
     ) m LEFT JOIN unit u ON u.id = m.unit_id ORDER BY m.sequence`,
    [caseId, PICTURED_STEPS],
  )) as (Move & { readonly total: number })[];
  return { moves: rows, total: rows[0]?.total ?? 0 };
}
