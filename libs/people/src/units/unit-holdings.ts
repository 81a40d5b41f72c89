import { UnitRow } from '@bihuan/database';
import type { EntityManager } from 'typeorm';
import { NoSuchUnit } from '../people.errors';

/** The open cases in which a unit works, gave out a part, asked for something or is to verify; `$1` is the unit. */
export const PARTAKES = `c.open AND (c.lead_unit_id = $1::uuid OR c.verify_unit_id = $1::uuid
  OR EXISTS (SELECT 1 FROM task t WHERE t.case_id = c.id AND (t.unit_id = $1::uuid OR t.under_unit_id = $1::uuid))
  OR EXISTS (SELECT 1 FROM case_request r WHERE r.case_id = c.id AND r.unit_id = $1::uuid AND r.status = 'open'))`;

export type Holdings = { readonly people: number; readonly openCases: number; readonly units: number };

/** What would be nobody's if the unit were put out of use. */
export async function holdingsOf(tx: EntityManager, unitId: string): Promise<Holdings> {
  const [found] = await tx.query<Holdings[]>(
    `SELECT (SELECT count(*) FROM person WHERE unit_id = $1 AND active)::int AS people,
            (SELECT count(*) FROM "case" c WHERE ${PARTAKES})::int AS "openCases",
            (SELECT count(*) FROM unit WHERE parent_id = $1 AND active)::int AS units`,
    [unitId],
  );
  return found ?? { people: 0, openCases: 0, units: 0 };
}

/**
 * Refuses a unit that does not exist or is out of use, and keeps it in use until the transaction ends: a merger waits, or
 * whoever comes after it finds the unit closed.
 */
export async function requireUnitInUse(tx: EntityManager, id: string): Promise<void> {
  const found = await tx
    .createQueryBuilder(UnitRow, 'u')
    .setLock('for_key_share')
    .where('u.id = :id AND u.active', { id })
    .getOne();
  if (!found) throw new NoSuchUnit('unitId');
}
