import type { Actor } from '@bihuan/contracts';
import { UnitRow } from '@bihuan/database';
import { In, type EntityManager } from 'typeorm';

/** The office that a person reports for, and the government (or else the office) within which it may report on a unit. */
export type ReportingOffice = { readonly office: UnitRow; readonly realm: UnitRow };

/** Finds the office at the end of the own line, and the nearest government above it; null for whoever belongs to no unit. */
export async function reportingOfficeOf(manager: EntityManager, actor: Actor): Promise<ReportingOffice | null> {
  const id = actor.unitLine.at(-1);
  const office = id === undefined ? null : await manager.findOneBy(UnitRow, { id });
  if (!office) return null;
  const above = await manager.findBy(UnitRow, { id: In(office.path.split('/').filter(Boolean)), kind: 'government' });
  const [nearest] = above.sort((a, b) => b.path.length - a.path.length);
  return { office, realm: nearest ?? office };
}
