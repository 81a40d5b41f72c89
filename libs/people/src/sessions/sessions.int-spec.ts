import { NoticeRow, SessionRow, type PersonRow, type UnitRow } from '@bihuan/database';
import { FakeClock, testDatabase, type TestDatabase } from '@bihuan/testing';
import type { TestingModule } from '@nestjs/testing';
import { randomUUID } from 'node:crypto';
import { PasswordUnchanged, SignInLocked, WrongPassword } from '../people.errors';
import { aPerson, aUnit, operator, PASSWORD, peopleModule } from '../people.fixtures';
import { ChangePerson } from '../persons/change-person';
import { ChangePassword } from './change-password';
import { PurgeSessions } from './purge-sessions';
import { SessionReader } from './session-reader';
import { SessionQueries } from './session.queries';
import { hashOfToken } from './session-token';
import { SignIn } from './sign-in';
import { SignOut } from './sign-out';

describe('a session', () => {
  const clock = new FakeClock();
  let database: TestDatabase;
  let module: TestingModule;
  let department: UnitRow;
  let section: UnitRow;
  let person: PersonRow;
  const address = '10.0.0.1';
  const open = async (password = PASSWORD) =>
    (await module.get(SignIn).execute({ login: person.login, password, address })).token;
  const read = (token: string) => module.get(SessionReader).actorOf(token);
  const holder = async (token: string) => {
    const signedIn = await read(token);
    if (!signedIn) throw new Error('signed out');
    return signedIn;
  };

  beforeAll(async () => {
    database = await testDatabase();
    module = await peopleModule(database.dataSource, clock);
    const government = await aUnit(database.dataSource, 'government');
    department = await aUnit(database.dataSource, 'department', government);
    section = await aUnit(database.dataSource, 'section', department);
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    clock.goTo('2026-03-02 10:00');
    const login = `p${randomUUID().slice(0, 8)}`;
    person = await aPerson(database.dataSource, { unit: section, login, roles: ['unit-liaison'] });
  });

  it('tells who acts, for the own section and its department', async () => {
    const { actor, person: view } = await holder(await open());
    expect(actor).toEqual({
      personId: person.id,
      name: person.name,
      unitLine: [section.id, department.id],
      roles: ['unit-liaison'],
      system: false,
    });
    expect(view.unit).toEqual({ id: section.id, name: section.name });
  });

  it('is unknown by anything but its token', async () => {
    const token = await open();
    await expect(read('nonsense')).resolves.toBeNull();
    await expect(read(hashOfToken(token))).resolves.toBeNull();
  });

  it('idles out after half an hour', async () => {
    const token = await open();
    clock.goTo('2026-03-02 10:29');
    await expect(read(token)).resolves.not.toBeNull();
    clock.goTo('2026-03-02 10:58');
    await expect(read(token)).resolves.not.toBeNull();
    clock.goTo('2026-03-02 11:28');
    await expect(read(token)).resolves.toBeNull();
  });

  it('ends after twelve hours, however busy', async () => {
    const token = await open();
    for (let minute = 20; minute < 720; minute += 20) {
      clock.goTo(`2026-03-02 ${String(10 + Math.floor(minute / 60))}:${String(minute % 60).padStart(2, '0')}`);
      await expect(read(token)).resolves.not.toBeNull();
    }
    clock.goTo('2026-03-02 22:00');
    await expect(read(token)).resolves.toBeNull();
  });

  it('is marked as seen once a minute at most', async () => {
    const token = await open();
    const seenAt = async () =>
      (await database.dataSource.manager.findOneByOrFail(SessionRow, { tokenHash: hashOfToken(token) })).seenAt;
    const query = jest.spyOn(database.dataSource, 'query');
    await read(token);
    expect(query).toHaveBeenCalledTimes(1);
    query.mockRestore();
    clock.goTo('2026-03-02 10:01');
    await read(token);
    await expect(seenAt()).resolves.toEqual(clock.now());
  });

  it('ends with sign-out and with deactivation', async () => {
    const token = await open();
    await module.get(SignOut).execute(await holder(token), address);
    await expect(read(token)).resolves.toBeNull();
    const other = await open();
    const change = { name: 'x', unitId: section.id, roles: [], email: null, active: false };
    await module.get(ChangePerson).execute(operator, person.id, change);
    await expect(read(other)).resolves.toBeNull();
    await expect(database.dataSource.manager.countBy(SessionRow, { personId: person.id })).resolves.toBe(0);
  });

  it('survives a change of the password, the others do not', async () => {
    const [mine, elsewhere] = [await open(), await open()];
    const change = { signedIn: await holder(mine), address, current: PASSWORD, next: 'Another-horse-2' };
    await module.get(ChangePassword).execute(change);
    await expect(read(mine)).resolves.not.toBeNull();
    await expect(read(elsewhere)).resolves.toBeNull();
    await expect(open('Another-horse-2')).resolves.toEqual(expect.any(String));
  });

  it('cannot be used to guess the password', async () => {
    const change = { signedIn: await holder(await open()), address, current: 'wrong', next: 'Another-horse-2' };
    const guess = () => module.get(ChangePassword).execute(change);
    for (let n = 0; n < 5; n += 1) await expect(guess()).rejects.toThrow(WrongPassword);
    await expect(guess()).rejects.toThrow(SignInLocked);
  });

  it('does not take the old password for a new one, and counts no failure for it', async () => {
    const change = { signedIn: await holder(await open()), address, current: PASSWORD, next: PASSWORD };
    for (let n = 0; n < 6; n += 1) {
      await expect(module.get(ChangePassword).execute(change)).rejects.toThrow(PasswordUnchanged);
    }
  });

  it('is purged when it has ended', async () => {
    const token = await open();
    await module.get(PurgeSessions).execute();
    await expect(read(token)).resolves.not.toBeNull();
    clock.goTo('2026-03-02 10:30');
    await expect(module.get(PurgeSessions).execute()).resolves.toBeGreaterThan(0);
    await expect(database.dataSource.manager.countBy(SessionRow, { personId: person.id })).resolves.toBe(0);
  });

  it('shows the office’s date and the unread notices', async () => {
    clock.goTo('2026-03-03 00:30');
    const notice = (readAt: Date | null) => ({
      id: randomUUID(),
      personId: person.id,
      cause: randomUUID(),
      kind: 'test',
      caseId: null,
      title: { zh: '', en: '' },
      why: { zh: '', en: '' },
      createdAt: clock.now(),
      readAt,
      digestId: null,
    });
    await database.dataSource.manager.insert(NoticeRow, [notice(null), notice(null), notice(clock.now())]);
    const view = await module.get(SessionQueries).viewOfToken(await open());
    expect(view).toMatchObject({ today: '2026-03-03', unreadNotices: 2, person: { login: person.login } });
    expect(view.capabilities).toEqual([
      'cases.read',
      'cases.raise',
      'files.upload',
      'sheets.fill-in',
      'urging.receive',
      'official-documents.draft',
      'official-documents.receive',
      'scores.read',
      'home.unit',
    ]);
  });
});
