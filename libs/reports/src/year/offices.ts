import type { Actor } from '@bihuan/contracts';
import { UnitRow } from '@bihuan/database';
import { In, Like, type EntityManager } from 'typeorm';
import { UnknownYear } from './year.errors';

/** The offices whose years somebody may read: the own one; for a government leader those of the own government. */
export async function readableOffices(manager: EntityManager, actor: Actor): Promise<readonly UnitRow[]> {
  const own = await manager.findBy(UnitRow, { id: In([...actor.unitLine]) });
  const offices = own.filter(({ kind }) => kind === 'office');
  if (!actor.roles.includes('gov-leader')) return offices;
  const home = own.find(({ id }) => id === actor.unitLine[0]);
  return home
    ? manager.find(UnitRow, {
        where: { path: Like(`${home.path}%`), kind: 'office', active: true },
        order: { path: 'ASC' },
      })
    : offices;
}

/** One of them, or the first when none is named. */
export async function readableOffice(manager: EntityManager, actor: Actor, officeId?: string): Promise<UnitRow> {
  const offices = await readableOffices(manager, actor);
  const office = officeId === undefined ? offices[0] : offices.find(({ id }) => id === officeId);
  if (!office) throw new UnknownYear();
  return office;
}

/** The government that an office works for, or else the office itself: what its year is about. */
export async function realmOf(manager: EntityManager, office: UnitRow): Promise<UnitRow> {
  const above = await manager.findBy(UnitRow, { id: In(office.path.split('/').filter(Boolean)), kind: 'government' });
  return above.toSorted((a, b) => b.path.length - a.path.length)[0] ?? office;
}
