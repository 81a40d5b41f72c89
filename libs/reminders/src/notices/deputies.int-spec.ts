import { randomUUID } from 'node:crypto';
import { usualWays, type Actor } from '@bihuan/contracts';
import { AbsenceRow, NoticeRow, PersonRow, PreferenceRow, type CaseRow } from '@bihuan/database';
import { addCaseRows, addTimer, FakeClock, seedOffice, TestApp, type TestOffice } from '@bihuan/testing';
import { FireTimer, RemindersModule } from '../index';

describe('a reminder', () => {
  const clock = new FakeClock('2026-03-25 09:00');
  let app: TestApp;
  let office: TestOffice;
  let row: CaseRow;
  let handler: Actor;
  let leader: Actor;
  let turns = 0;

  beforeAll(async () => {
    app = await TestApp.open(clock, [RemindersModule]);
    office = await seedOffice(app.database.dataSource);
    row = await addCaseRows(app.database.dataSource, office);
    const { people } = office.departments[0];
    handler = people['handler'] ?? office.clerk;
    leader = people['leader'] ?? office.clerk;
  });
  afterAll(() => app.close());
  beforeEach(() => app.database.dataSource.query('TRUNCATE notice, timer, absence, preference'));

  const away = (person: Actor, deputy: Actor, untilOn = '2026-03-27'): Promise<unknown> =>
    app.database.dataSource.manager.insert(AbsenceRow, {
      id: randomUUID(),
      personId: person.personId ?? '',
      deputyId: deputy.personId ?? '',
      fromOn: '2026-03-23',
      untilOn,
      setBy: person.personId ?? '',
      createdAt: clock.now(),
    });
  const remind = async (): Promise<NoticeRow[]> => {
    const { dataSource } = app.database;
    const id = await addTimer(dataSource, { caseId: row.id, kind: `before-${++turns}wd` });
    await Promise.all([1, 2].map(() => app.get(FireTimer).execute(id)));
    return dataSource.manager.findBy(NoticeRow, { cause: `timer:${id}` });
  };
  const of = (notices: readonly NoticeRow[], { personId }: Actor) => notices.find((one) => one.personId === personId);

  it('reaches the deputy of whoever is away too, once, with for whom and why', async () => {
    await away(handler, leader);
    const notices = await remind();
    expect(notices).toHaveLength(3); // handler, liaison, deputy
    expect(of(notices, leader)?.why.zh).toMatch(
      new RegExp(`^代理${handler.name}（至 3月27日）。.*您是该事项的牵头单位承办人`),
    );
    expect(of(notices, handler)).toMatchObject({ topic: 'due', channels: ['digest'] });
  });

  it('does not reach a deputy any more once the time is over, was ended, or the deputy has left', async () => {
    const { manager } = app.database.dataSource;
    await away(handler, leader, '2026-03-24');
    expect(of(await remind(), leader)).toBeUndefined();
    await manager.update(
      AbsenceRow,
      { personId: handler.personId ?? '' },
      { untilOn: '2026-03-27', endedAt: clock.now() },
    );
    expect(of(await remind(), leader)).toBeUndefined();
    await manager.update(AbsenceRow, { personId: handler.personId ?? '' }, { endedAt: null });
    expect(of(await remind(), leader)).toBeDefined();
    await manager.update(PersonRow, { id: leader.personId ?? '' }, { active: false });
    expect(of(await remind(), leader)).toBeUndefined();
    await manager.update(PersonRow, { id: leader.personId ?? '' }, { active: true });
  });

  it('takes the ways that each person chose for its topic', async () => {
    const { manager } = app.database.dataSource;
    const changedAt = clock.now();
    const ways = { ...usualWays, due: ['email', 'sms'] as const, progress: [] };
    await manager.insert(PreferenceRow, { personId: handler.personId ?? '', ways, digestTime: null, changedAt });
    const notices = await remind();
    expect(of(notices, handler)?.channels).toEqual(['email', 'sms']);
    expect(notices.filter(({ channels }) => channels[0] === 'digest')).toHaveLength(1);
  });

  it('of an urgent case goes by mail at once and says why', async () => {
    const { manager } = app.database.dataSource;
    await manager.query(`UPDATE "case" SET context = jsonb_set(context, '{urgent}', '"汛期排险"') WHERE id = $1`, [
      row.id,
    ]);
    expect(await remind()).toMatchObject([
      { urgent: '汛期排险', channels: ['digest', 'email'] },
      { urgent: '汛期排险', channels: ['digest', 'email'] },
    ]);
    await manager.query(`UPDATE "case" SET context = jsonb_set(context, '{urgent}', 'null') WHERE id = $1`, [row.id]);
  });
});
