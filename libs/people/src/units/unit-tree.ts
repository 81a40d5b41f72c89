import { UnitRow } from '@bihuan/database';
import type { EntityManager } from 'typeorm';
import { NoSuchUnit, UnitCycle } from '../people.errors';

/*
 * Changes of the tree wait for each other: two moves at once could each be sound and together close a circle.
 * The lock lets readers and foreign-key checks pass.
 */
export async function lockTree(tx: EntityManager): Promise<void> {
  await tx.query('LOCK TABLE unit IN SHARE ROW EXCLUSIVE MODE');
}

/** The path of a unit below a parent in use, or of a root. */
export async function pathBelow(tx: EntityManager, parentId: string | null, id: string): Promise<string> {
  if (parentId === null) return `${id}/`;
  const parent = await tx.findOneBy(UnitRow, { id: parentId });
  if (!parent?.active) throw new NoSuchUnit('parentId');
  return `${parent.path}${id}/`;
}

/** Moves a unit with all that stands below it. */
export async function moveSubtree(tx: EntityManager, unit: UnitRow, parentId: string | null): Promise<void> {
  const path = await pathBelow(tx, parentId, unit.id);
  if (path !== unit.path && path.startsWith(unit.path)) throw new UnitCycle();
  await tx.query(`UPDATE unit SET path = $1 || substr(path, length($2) + 1) WHERE path LIKE $2 || '%'`, [
    path,
    unit.path,
  ]);
}
