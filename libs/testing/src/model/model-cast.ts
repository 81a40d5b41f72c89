import type { Actor, CaseRole } from '@bihuan/contracts';
import { systemActor } from '@bihuan/access';
import type { CaseContext } from '@bihuan/workflow';
import type { DataSource } from 'typeorm';
import type { TestOffice } from '../office';
import { addPerson, addUnit } from '../people';

/** A unit with somebody for each role of a unit, and a section below it to which it can give a share. */
type CastUnit = { readonly id: string; readonly people: readonly Actor[]; readonly sectionId: string | null };

/** Everybody and everything that generated events are about. */
export type ModelCast = {
  readonly office: TestOffice;
  readonly units: readonly CastUnit[];
  /** The two units between which a case is moved, one that assists, and one of the territory. */
  readonly leadUnitIds: readonly [string, string];
  readonly assistUnitId: string;
  readonly territoryUnitId: string;
  readonly officeLeads: readonly Actor[];
  /** The number of an open case to merge into. */
  readonly mergeTarget: string;
};

const unitRoles = ['unit-liaison', 'unit-handler', 'unit-leader'] as const;

/** Gives the departments of an office sections, and adds a township and a second head of office who has no part in anything. */
export async function castOf(dataSource: DataSource, office: TestOffice, mergeTarget: string): Promise<ModelCast> {
  const units: CastUnit[] = [];
  const withSection = async (id: string, people: readonly Actor[]): Promise<void> => {
    const section = await addUnit(dataSource, { name: '业务科', kind: 'section', parentId: id });
    const person = await addPerson(dataSource, section, { name: '科室经办', roles: unitRoles });
    units.push({ id, people, sectionId: section.id });
    units.push({ id: section.id, people: [{ ...person, unitLine: [section.id, id] }], sectionId: null });
  };
  for (const { id, people } of office.departments) await withSection(id, Object.values(people));
  const township = await addUnit(dataSource, { name: '城西街道', kind: 'township', parentId: office.government.id });
  await withSection(township.id, [await addPerson(dataSource, township, { name: '街道经办', roles: unitRoles })]);
  const second = await addPerson(dataSource, office.office, { name: '副主任', roles: ['office-lead'] });
  const [first, other, assist] = office.departments;
  return {
    office,
    units,
    leadUnitIds: [first.id, other.id],
    assistUnitId: assist.id,
    territoryUnitId: township.id,
    officeLeads: [office.lead, second],
    mergeTarget,
  };
}

/** Those who may be a role in a case, as it stands. */
export function peopleOf(cast: ModelCast, role: CaseRole, context: CaseContext): readonly Actor[] {
  const { office } = cast;
  const of = (unitId: string | null) => cast.units.find(({ id }) => id === unitId)?.people ?? [];
  const leading = (held: Actor['roles'][number]) => of(context.leadUnitId).filter(({ roles }) => roles.includes(held));
  switch (role) {
    case 'office-clerk':
      return [office.clerk];
    case 'office-lead':
      return cast.officeLeads;
    case 'gov-leader':
      return [office.govLeader];
    case 'verifier':
      return [office.verifier];
    case 'lead-liaison':
      return leading('unit-liaison');
    case 'lead-handler':
      return leading('unit-handler');
    case 'lead-leader':
      return leading('unit-leader');
    case 'assist':
      return context.tasks.flatMap(({ unitId }) => of(unitId));
    case 'system':
      return [systemActor];
    default:
      return [];
  }
}
