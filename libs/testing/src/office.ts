import { randomUUID } from 'node:crypto';
import type { Actor, Role, UnitKind } from '@bihuan/contracts';
import { PersonRow, UnitRow } from '@bihuan/database';
import type { DataSource } from 'typeorm';

/** A unit of the invented district, with an actor for each of its people. */
export type TestUnit = { readonly id: string; readonly name: string; readonly people: Readonly<Record<string, Actor>> };

/** An invented district: a government, its inspection office, three departments and an administrator. */
export type TestOffice = {
  readonly government: TestUnit;
  readonly office: TestUnit;
  readonly departments: readonly [TestUnit, TestUnit, TestUnit];
  /** An independent department whose verifier may verify for the office. */
  readonly inspectorate: TestUnit;
  readonly clerk: Actor;
  readonly lead: Actor;
  /** A verifier of the office itself. */
  readonly verifier: Actor;
  readonly govLeader: Actor;
  readonly admin: Actor;
};

type UnitPlan = { readonly name: string; readonly kind: UnitKind; readonly parent: TestUnit | null };
const unitPeople = { liaison: 'unit-liaison', handler: 'unit-handler', leader: 'unit-leader' } as const;

/** Writes the invented district into an empty database. Passwords are dummies: nobody here can sign in. */
export async function seedOffice(dataSource: DataSource): Promise<TestOffice> {
  const paths = new Map<string, string>();
  const unit = async ({ name, kind, parent }: UnitPlan): Promise<TestUnit> => {
    const id = randomUUID();
    const path = `${parent ? paths.get(parent.id) : ''}${id}/`;
    paths.set(id, path);
    const row = { id, name, shortName: name, kind, path, parentId: parent?.id ?? null, active: true };
    await dataSource.manager.insert(UnitRow, row);
    return { id, name, people: {} };
  };
  const person = async (home: TestUnit, name: string, roles: Role[]): Promise<Actor> => {
    const id = randomUUID();
    const login = `p${id.slice(0, 8)}`;
    const email = `${login}@qinghe.example`;
    const row = { id, login, name, roles, email, unitId: home.id, passwordHash: 'nobody can sign in', active: true };
    await dataSource.manager.insert(PersonRow, row);
    return { personId: id, name, unitLine: [home.id], roles, system: false };
  };
  const department = async (name: string, parent: TestUnit): Promise<TestUnit> => {
    const home = await unit({ name, kind: 'department', parent });
    const people: Record<string, Actor> = {};
    for (const [key, role] of Object.entries(unitPeople)) people[key] = await person(home, `${name}${key}`, [role]);
    return { ...home, people };
  };

  const government = await unit({ name: '青禾区人民政府', kind: 'government', parent: null });
  const office = await unit({ name: '青禾区政府督查室', kind: 'office', parent: government });
  const inspectorate = await unit({ name: '青禾区司法局', kind: 'department', parent: government });
  return {
    government,
    office,
    inspectorate: { ...inspectorate, people: { verifier: await person(inspectorate, '沈核', ['verifier']) } },
    departments: [
      await department('青禾区城市管理局', government),
      await department('青禾区市场监督管理局', government),
      await department('青禾区教育和体育局', government),
    ],
    clerk: await person(office, '程办', ['office-clerk']),
    lead: await person(office, '杜主任', ['office-lead']),
    verifier: await person(office, '何验', ['verifier']),
    govLeader: await person(government, '顾区长', ['gov-leader']),
    admin: await person(government, '管理员', ['admin']),
  };
}
