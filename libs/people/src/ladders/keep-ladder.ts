import { isDeepStrictEqual } from 'node:util';
import { builtInLadders } from '@bihuan/calendar';
import { inOrder, ladder, type Ladder, type LadderBody } from '@bihuan/contracts';
import { LadderRow } from '@bihuan/database';
import type { EntityManager } from 'typeorm';

/** The ladder that a body describes, its rungs as they are climbed. */
export function ladderOf(code: string, { active: _active, ...body }: LadderBody): Ladder {
  return ladder.parse({ ...body, code, rungs: inOrder(body.rungs) });
}

/** What of a ladder is stored: nothing where it says what ships, so that a better one may ship later. */
export function storedLadder(own: Ladder): Ladder | null {
  const shipped = builtInLadders.find(({ code }) => code === own.code);
  return isDeepStrictEqual(shipped, own) ? null : own;
}

/**
 * Keeps a ladder with the version after `expected`, which is 0 where there is no row yet.
 * False when somebody else was first: two people who read the same version never both write.
 */
export async function keepLadder(
  tx: EntityManager,
  row: Omit<LadderRow, 'version'>,
  expected: number,
): Promise<boolean> {
  const { code, body, active, changedAt, changedBy } = row;
  const kept = await tx.query<unknown[]>(
    `INSERT INTO ladder AS l (code, body, active, changed_at, changed_by, version) VALUES ($1, $2, $3, $4, $5, $6 + 1)
     ON CONFLICT (code) DO UPDATE SET body = $2, active = $3, changed_at = $4, changed_by = $5, version = $6 + 1
       WHERE l.version = $6
     RETURNING code`,
    [code, body && JSON.stringify(body), active, changedAt, changedBy, expected],
  );
  return kept.length > 0;
}
