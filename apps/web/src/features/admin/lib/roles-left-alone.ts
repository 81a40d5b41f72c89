import type { PersonView, Role } from '@bihuan/contracts';

type Holder = Pick<PersonView, 'id' | 'roles' | 'active'> & Readonly<{ unit: Readonly<{ id: string }> }>;

/** The roles that nobody else in use holds in the person's own unit; those of units below do not stand in. */
export function rolesLeftAlone(person: Holder, colleagues: readonly Holder[]): readonly Role[] {
  const others = colleagues.filter(({ id, unit, active }) => active && id !== person.id && unit.id === person.unit.id);
  return person.roles.filter((role) => !others.some(({ roles }) => roles.includes(role)));
}
