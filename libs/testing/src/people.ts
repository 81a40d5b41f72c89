import { randomUUID } from 'node:crypto';
import type { Actor, Role, UnitKind } from '@bihuan/contracts';
import { PersonRow, UnitRow } from '@bihuan/database';
import type { DataSource } from 'typeorm';

/** Adds a unit below another one. */
export async function addUnit(
  dataSource: DataSource,
  unit: { readonly name: string; readonly kind: UnitKind; readonly parentId: string },
): Promise<{ readonly id: string; readonly name: string }> {
  const id = randomUUID();
  const parent = await dataSource.manager.findOneByOrFail(UnitRow, { id: unit.parentId });
  await dataSource.manager.insert(UnitRow, {
    ...unit,
    id,
    shortName: unit.name,
    path: `${parent.path}${id}/`,
    active: true,
  });
  return { id, name: unit.name };
}

/** Adds a person to a unit; nobody knows the password. */
export async function addPerson(
  dataSource: DataSource,
  unit: { readonly id: string },
  { name, roles }: { readonly name: string; readonly roles: readonly Role[] },
): Promise<Actor> {
  const id = randomUUID();
  const login = `p${id.slice(0, 8)}`;
  const row = { id, login, name, roles: [...roles], email: `${login}@qinghe.example`, unitId: unit.id };
  await dataSource.manager.insert(PersonRow, { ...row, passwordHash: 'nobody can sign in', active: true });
  return { personId: id, name, unitLine: [unit.id], roles, system: false };
}
