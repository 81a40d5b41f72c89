import { AccessLogRow, SessionRow, SignInFailureRow, type UnitRow } from '@bihuan/database';
import { FakeClock, testDatabase, type TestDatabase } from '@bihuan/testing';
import type { TestingModule } from '@nestjs/testing';
import { SignInLocked, SignInRefused } from '../people.errors';
import { aPerson, aUnit, PASSWORD, peopleModule } from '../people.fixtures';
import { Passwords } from './passwords';
import { SignIn } from './sign-in';

describe('signing in', () => {
  const clock = new FakeClock('2026-03-02 10:00');
  let database: TestDatabase;
  let module: TestingModule;
  let signIn: SignIn;
  let unit: UnitRow;
  const attempt = (login: string, password: string, address = '10.0.0.1') =>
    signIn.execute({ login, password, address });
  const fail = async (login: string, times: number, address?: string) => {
    for (let n = 0; n < times; n += 1) await expect(attempt(login, 'wrong', address)).rejects.toThrow(SignInRefused);
  };
  const logOf = (subject: string) =>
    database.dataSource.manager.find(AccessLogRow, { where: { action: 'sign-in', subject }, order: { at: 'ASC' } });

  beforeAll(async () => {
    database = await testDatabase();
    module = await peopleModule(database.dataSource, clock);
    signIn = module.get(SignIn);
    unit = await aUnit(database.dataSource, 'office');
  });
  afterAll(() => database.close());
  beforeEach(() => clock.goTo('2026-03-02 10:00'));

  it('opens a session and keeps no token', async () => {
    const person = await aPerson(database.dataSource, { unit, login: 'li.na' });
    const { token, expiresAt } = await attempt('li.na', PASSWORD);
    expect(expiresAt).toEqual(new Date('2026-03-02T22:00:00+08:00'));
    const sessions = await database.dataSource.manager.findBy(SessionRow, { personId: person.id });
    expect(sessions).toHaveLength(1);
    expect(JSON.stringify(sessions)).not.toContain(token);
    expect(await logOf('li.na')).toMatchObject([{ personId: person.id, success: true, address: '10.0.0.1' }]);
  });

  it('locks the account for the address after five failures, and opens it after half an hour', async () => {
    await aPerson(database.dataSource, { unit, login: 'wang' });
    await fail('wang', 5);
    await expect(attempt('wang', PASSWORD)).rejects.toMatchObject({
      code: 'people/locked',
      details: { retryAfter: 1800, until: '2026-03-02T02:30:00.000Z' },
    });
    clock.goTo('2026-03-02 10:29');
    await expect(attempt('wang', PASSWORD)).rejects.toThrow(SignInLocked);
    clock.goTo('2026-03-02 10:30');
    await expect(attempt('wang', PASSWORD)).resolves.toHaveProperty('token');
    expect((await logOf('wang')).map((row) => row.success)).toEqual([...Array(7).fill(false), true]);
  });

  it('locks one address only', async () => {
    await aPerson(database.dataSource, { unit, login: 'zhao' });
    await fail('zhao', 5, '10.0.0.66');
    await expect(attempt('zhao', PASSWORD)).resolves.toHaveProperty('token');
  });

  it('forgets failures with a success, and those of half an hour ago', async () => {
    await aPerson(database.dataSource, { unit, login: 'qian' });
    await fail('qian', 4);
    await attempt('qian', PASSWORD);
    await fail('qian', 4);
    clock.goTo('2026-03-02 10:31');
    await fail('qian', 4);
    await expect(attempt('qian', PASSWORD)).resolves.toHaveProperty('token');
  });

  it('lets no more than five of many guesses at once through', async () => {
    await aPerson(database.dataSource, { unit, login: 'sun' });
    const results = await Promise.allSettled(Array.from({ length: 20 }, () => attempt('sun', 'wrong')));
    const codes = results.map((result) => (result as PromiseRejectedResult).reason.code);
    expect(codes.filter((code) => code === 'people/sign-in-refused')).toHaveLength(5);
    expect(codes.filter((code) => code === 'people/locked')).toHaveLength(15);
  });

  it('answers an unknown login and an inactive person like a wrong password, after the same work', async () => {
    await aPerson(database.dataSource, { unit, login: 'gone', active: false });
    const matches = jest.spyOn(module.get(Passwords), 'matches');
    await expect(attempt('nobody', PASSWORD)).rejects.toThrow(SignInRefused);
    await expect(attempt('gone', PASSWORD)).rejects.toThrow(SignInRefused);
    expect(matches.mock.calls).toEqual([
      [null, PASSWORD],
      [null, PASSWORD],
    ]);
    matches.mockRestore();
  });

  it('locks an unknown login like a known one', async () => {
    await fail('ghost', 5);
    await expect(attempt('ghost', PASSWORD)).rejects.toThrow(SignInLocked);
  });

  it('writes down nothing that was typed where a login was expected', async () => {
    await expect(attempt('My-Secret-Password!', 'x')).rejects.toThrow(SignInRefused);
    const log = await database.dataSource.manager.find(AccessLogRow);
    const failures = await database.dataSource.manager.find(SignInFailureRow);
    expect(JSON.stringify([log, failures])).not.toMatch(/My-Secret|Correct-horse/);
  });
});

describe('comparing passwords', () => {
  it('says no without a hash, whatever is given', async () => {
    const passwords = new Passwords();
    const hash = await passwords.hash(PASSWORD);
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    await expect(passwords.matches(hash, PASSWORD)).resolves.toBe(true);
    await expect(passwords.matches(hash, 'other')).resolves.toBe(false);
    await expect(passwords.matches(null, PASSWORD)).resolves.toBe(false);
  });

  it('has as much to compute for a login that does not exist', async () => {
    const passwords = new Passwords();
    const costOf = (hash: string) => hash.slice(0, hash.lastIndexOf(',p=') + 4);
    expect(costOf(await passwords.decoy)).toBe(costOf(await passwords.hash(PASSWORD)));
  });
});
