import type { Actor } from '@bihuan/contracts';
import { UnitRow } from '@bihuan/database';
import type { EntityManager } from 'typeorm';
import { NotYourTemplate, UnknownDocumentTemplate } from '../official-documents.errors';

/** Whose templates and numbers somebody keeps: an administrator those of every unit, a head of office those of the own. */
export function keeps(actor: Actor, unitId: string | null): boolean {
  if (actor.roles.includes('admin')) return true;
  return unitId !== null && actor.roles.includes('office-lead') && actor.unitLine.includes(unitId);
}

/** Throws unless the actor keeps the templates of this unit, and there is such a unit. */
export async function requireKeeper(tx: EntityManager, actor: Actor, unitId: string | null): Promise<void> {
  if (!keeps(actor, unitId)) throw new NotYourTemplate();
  if (unitId !== null && !(await tx.existsBy(UnitRow, { id: unitId }))) throw new UnknownDocumentTemplate();
}
