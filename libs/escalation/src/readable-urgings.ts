import { visibleCases } from '@bihuan/access';
import { UnknownCase } from '@bihuan/cases';
import type { Actor } from '@bihuan/contracts';
import type { EntityManager } from 'typeorm';

export { readableUrgings } from '@bihuan/access';

/** Refuses a case that the actor may not see, as if it did not exist. */
export async function requireVisibleCase(manager: EntityManager, actor: Actor, caseId: string): Promise<void> {
  const visible = visibleCases(actor, 2);
  const found = await manager.query<unknown[]>(`SELECT 1 FROM "case" c WHERE c.id = $1 AND ${visible.sql}`, [
    caseId,
    ...visible.params,
  ]);
  if (found.length === 0) throw new UnknownCase();
}
