import type { PersonBody, PersonChange } from '@bihuan/contracts';
import { AccessLogRow, SessionRow, type PersonRow, type UnitRow } from '@bihuan/database';
import { FakeClock, testDatabase, type TestDatabase } from '@bihuan/testing';
import type { TestingModule } from '@nestjs/testing';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { AccessLog } from '../access-log';
import { LastAdmin, LoginTaken, NoSuchUnit, SignInRefused, UnknownPerson } from '../people.errors';
import { aPerson, aUnit, operator, PASSWORD, peopleModule } from '../people.fixtures';
import { SessionReader } from '../sessions/session-reader';
import { SignIn } from '../sessions/sign-in';
import { ChangePerson } from './change-person';
import { CreatePerson } from './create-person';
import { PersonQueries } from './person.queries';

describe('people', () => {
  let database: TestDatabase;
  let module: TestingModule;
  let office: UnitRow;
  let department: UnitRow;
  let section: UnitRow;
  const address = '10.0.0.1';
  const create = (parts: Partial<PersonBody> & { login: string }) =>
    module.get(CreatePerson).execute(operator, {
      name: '张三',
      unitId: section.id,
      roles: ['unit-handler'],
      email: null,
      active: true,
      password: PASSWORD,
      ...parts,
    });
  const change = (person: PersonRow | { id: string }, parts: Partial<PersonChange>) =>
    module.get(ChangePerson).execute(operator, person.id, {
      name: '李四',
      unitId: section.id,
      roles: ['unit-handler'],
      email: null,
      active: true,
      ...parts,
    });
  const find = async (query: { text?: string; unitId?: string }) =>
    (await module.get(PersonQueries).page({ page: 1, pageSize: 100, ...query })).items.map(({ login }) => login);
  const signIn = (login: string, password: string) => module.get(SignIn).execute({ login, password, address });

  beforeAll(async () => {
    database = await testDatabase();
    module = await peopleModule(database.dataSource, new FakeClock());
    office = await aUnit(database.dataSource, 'office');
    department = await aUnit(database.dataSource, 'department');
    section = await aUnit(database.dataSource, 'section', department);
  });
  afterAll(() => database.close());

  it('are created once per login, in a unit that exists', async () => {
    const person = await create({ login: 'zhang', roles: ['unit-handler', 'unit-handler', 'unit-leader'] });
    expect(person.roles).toEqual(['unit-handler', 'unit-leader']);
    await expect(create({ login: 'zhang' })).rejects.toThrow(LoginTaken);
    await expect(create({ login: 'other', unitId: randomUUID() })).rejects.toThrow(NoSuchUnit);
    await expect(signIn('zhang', PASSWORD)).resolves.toHaveProperty('token');
  });

  it('are found by name, by login and by a unit with all below it', async () => {
    await create({ login: 'find.me', name: '欧阳_修' });
    await create({ login: 'office.one', name: '欧阳锋', unitId: office.id });
    await expect(find({ text: '欧阳' })).resolves.toEqual(expect.arrayContaining(['find.me', 'office.one']));
    await expect(find({ text: '阳_' })).resolves.toEqual(['find.me']);
    await expect(find({ text: 'FIND.' })).resolves.toEqual(['find.me']);
    await expect(find({ text: '欧阳', unitId: department.id })).resolves.toEqual(['find.me']);
    await expect(find({ unitId: randomUUID() })).resolves.toEqual([]);
  });

  it('come in pages', async () => {
    const page = await module.get(PersonQueries).page({ page: 2, pageSize: 1 });
    expect(page).toMatchObject({ page: 2, pageSize: 1, items: [expect.anything()] });
    expect(page.total).toBeGreaterThan(1);
  });

  it('get a new password from an administrator, which ends their sessions', async () => {
    const person = await create({ login: 'reset' });
    const { token } = await signIn('reset', PASSWORD);
    await change(person, { password: 'Another-horse-2' });
    await expect(module.get(SessionReader).actorOf(token)).resolves.toBeNull();
    await expect(signIn('reset', PASSWORD)).rejects.toThrow(SignInRefused);
    await expect(signIn('reset', 'Another-horse-2')).resolves.toHaveProperty('token');
  });

  it('act in their new roles from the next request on', async () => {
    const person = await create({ login: 'promoted' });
    const { token } = await signIn('promoted', PASSWORD);
    await change(person, { roles: ['office-lead'], unitId: office.id });
    await expect(module.get(SessionReader).actorOf(token)).resolves.toMatchObject({
      actor: { roles: ['office-lead'], unitLine: [office.id] },
    });
  });

  it('are changed only where they exist', async () => {
    await expect(change({ id: randomUUID() }, {})).rejects.toThrow(UnknownPerson);
    const person = await create({ login: 'stays' });
    await expect(change(person, { unitId: randomUUID() })).rejects.toThrow(NoSuchUnit);
  });

  it('have a mobile number that nobody reads in full, not even in the access log', async () => {
    const person = await create({ login: 'phone', phone: '13800001234' });
    expect(person.phone).toBe('138****1234');
    await expect(change(person, {})).resolves.toMatchObject({ phone: '138****1234' });
    await expect(change(person, { phone: '+85298765432' })).resolves.toMatchObject({ phone: '+852****5432' });
    await expect(change(person, { phone: null })).resolves.toMatchObject({ phone: null });
    const log = JSON.stringify(await database.dataSource.manager.find(AccessLogRow));
    expect(log).toContain('"phoneChanged":true');
    expect(log).not.toMatch(/13800001234|98765432/);
  });

  it('may be deactivated while they sign out', async () => {
    const { id } = await aPerson(database.dataSource, { unit: section, login: 'leaving' });
    await signIn('leaving', PASSWORD);
    const { dataSource } = database;
    const waiting = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    let changing: Promise<unknown> = Promise.resolve();
    await dataSource.transaction(async (tx) => {
      await tx.delete(SessionRow, { personId: id }); // what signing out does first
      changing = change({ id }, { active: false });
      while ((await dataSource.query<unknown[]>(waiting)).length === 0) await sleep(5);
      await module.get(AccessLog).recordIn(tx, { personId: id, action: 'sign-out', success: true });
    });
    await changing;
    await expect(signIn('leaving', PASSWORD)).rejects.toThrow(SignInRefused);
  });

  it('leave no password in the access log', async () => {
    const log = JSON.stringify(await database.dataSource.manager.find(AccessLogRow));
    expect(log).toContain('"passwordReset":true');
    expect(log).not.toMatch(/horse|argon2/);
  });

  describe('with the role of administrator', () => {
    it('are never left without one, even when two remove each other at once', async () => {
      const admins = [
        await aPerson(database.dataSource, { unit: office, login: 'root1', roles: ['admin'] }),
        await aPerson(database.dataSource, { unit: office, login: 'root2', roles: ['admin'] }),
      ];
      await aPerson(database.dataSource, { unit: office, login: 'root3', roles: ['admin'], active: false });
      const results = await Promise.allSettled(
        admins.map((admin) => change(admin, { roles: ['office-clerk'], unitId: office.id })),
      );
      expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
      const last = admins[results.findIndex((result) => result.status === 'rejected')] ?? { id: '' };
      await expect(change(last, { roles: ['admin'], active: false })).rejects.toThrow(LastAdmin);
      await expect(change(last, { roles: ['admin', 'office-clerk'] })).resolves.toMatchObject({ active: true });
    });
  });
});
