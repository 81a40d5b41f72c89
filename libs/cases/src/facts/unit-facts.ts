import { UnitRow } from '@bihuan/database';
import type { EventFacts } from '@bihuan/workflow';
import { In, type EntityManager } from 'typeorm';
import { UnknownUnit } from '../cases.errors';

/**
 * Refuses units that do not exist or are no longer active. They stay active until the transaction ends, because a merger of
 * units waits for it; where something is only tried out, nothing is held.
 */
export async function requireUnits(
  tx: EntityManager,
  unitIds: readonly (string | null)[],
  { isTrial }: { readonly isTrial: boolean } = { isTrial: false },
): Promise<void> {
  const wanted = [...new Set(unitIds.filter((id) => id !== null))].sort();
  const where = { id: In(wanted), active: true };
  const found = await tx.find(UnitRow, { where, ...(isTrial ? {} : { lock: { mode: 'for_key_share' } }) });
  const missing = wanted.filter((id) => !found.some((unit) => unit.id === id));
  if (missing.length > 0) throw new UnknownUnit(missing);
}

/** Of some units, those that lie in the subtree of one of others, and are not that one itself. */
export async function unitsBelow(
  tx: EntityManager,
  unitIds: readonly string[],
  tops: readonly string[],
): Promise<readonly string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `SELECT DISTINCT u.id FROM unit u JOIN unit top ON u.path LIKE top.path || '%' AND u.id <> top.id
      WHERE u.id = ANY($1::uuid[]) AND top.id = ANY($2::uuid[])`,
    [[...unitIds], [...tops]],
  );
  return rows.map(({ id }) => id);
}

/** Whether the verifying unit, where one is named, lies below a unit that does the work. */
export async function verifierFacts(
  tx: EntityManager,
  verifyUnitId: string | null,
  doers: readonly string[],
): Promise<EventFacts> {
  const below = verifyUnitId === null ? [] : await unitsBelow(tx, [verifyUnitId], doers);
  return { verifierBelow: below.length > 0 };
}

/** The nearest government above a unit; null when there is none. */
export async function governmentAbove(tx: EntityManager, unitId: string): Promise<string | null> {
  const [row] = await tx.query<{ id: string }[]>(
    `SELECT g.id FROM unit u JOIN unit g ON u.path LIKE g.path || '%' AND g.kind = 'government'
      WHERE u.id = $1 ORDER BY length(g.path) DESC LIMIT 1`,
    [unitId],
  );
  return row?.id ?? null;
}

/** Of the names of those who are said to have verified, those of people who belong to a unit at work, or who worked on it. */
export async function involvedAmong(
  tx: EntityManager,
  names: readonly string[],
  work: { readonly unitIds: readonly string[]; readonly personIds: readonly string[] },
): Promise<readonly string[]> {
  const rows = await tx.query<{ name: string }[]>(
    `SELECT DISTINCT p.name FROM person p JOIN unit u ON u.id = p.unit_id
      WHERE p.name = ANY($1::text[]) AND p.active
        AND (p.id = ANY($3::uuid[])
             OR EXISTS (SELECT 1 FROM unit w WHERE w.id = ANY($2::uuid[]) AND u.path LIKE w.path || '%'))`,
    [[...names], [...work.unitIds], [...work.personIds]],
  );
  return rows.map(({ name }) => name);
}
