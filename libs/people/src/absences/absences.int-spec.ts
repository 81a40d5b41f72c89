import { AbsenceRow, AccessLogRow, PersonRow } from '@bihuan/database';
import { addPerson, addUnit, FakeClock, seedOffice, TestApp, type TestOffice } from '@bihuan/testing';
import type { Actor } from '@bihuan/contracts';
import { AbsenceQueries, EndAbsence, EnterAbsence, PeopleModule, type Caller } from '../index';

const by = (actor: Actor): Caller => ({ actor, address: '10.0.0.1' });
const idOf = ({ personId }: Actor): string => personId ?? '';

describe('absences', () => {
  const clock = new FakeClock('2026-03-02 10:00');
  let app: TestApp;
  let office: TestOffice;
  let handler: Actor;
  let leader: Actor;
  let inSection: Actor;

  beforeAll(async () => {
    app = await TestApp.open(clock, [PeopleModule]);
    const { dataSource } = app.database;
    office = await seedOffice(dataSource);
    const [{ id, people }] = office.departments;
    handler = people['handler'] ?? office.clerk;
    leader = people['leader'] ?? office.clerk;
    const section = await addUnit(dataSource, { name: '市容科', kind: 'section', parentId: id });
    inSection = await addPerson(dataSource, section, { name: '科员', roles: ['unit-handler'] });
  });
  afterAll(() => app.close());
  beforeEach(() => app.database.dataSource.query('TRUNCATE absence'));

  const enter = (deputy: Actor, from = '2026-03-02', until = '2026-03-06', of = handler) =>
    app.get(EnterAbsence).execute(by(of), idOf(of), { deputyId: idOf(deputy), from, until });

  it('name a deputy from a first day to a last one, and stand in the access log', async () => {
    expect(await enter(leader)).toMatchObject([
      { deputy: { name: leader.name }, from: '2026-03-02', until: '2026-03-06', setBy: { id: handler.personId } },
    ]);
    expect(
      await app.database.dataSource.manager.countBy(AccessLogRow, {
        action: 'absence.entered',
        subject: idOf(handler),
      }),
    ).toBe(1);
  });

  it('may be entered by an administrator for somebody', async () => {
    const body = { deputyId: idOf(leader), from: '2026-03-02', until: '2026-03-06' };
    expect(await app.get(EnterAbsence).execute(by(office.admin), idOf(handler), body)).toMatchObject([
      { setBy: { name: office.admin.name } },
    ]);
  });

  it('allow a deputy of the same unit with its sections, of the unit above and of the office', async () => {
    for (const deputy of [leader, inSection, office.govLeader, office.clerk]) {
      await expect(enter(deputy)).resolves.toHaveLength(1);
      await app.database.dataSource.query('TRUNCATE absence');
    }
    await expect(enter(leader, undefined, undefined, inSection)).resolves.toHaveLength(1);
  });

  it('refuse as a deputy oneself, somebody of another unit, of a unit below, or who has left', async () => {
    const elsewhere = office.departments[1].people['handler'] ?? office.clerk;
    const { manager } = app.database.dataSource;
    await manager.update(PersonRow, { id: idOf(leader) }, { active: false });
    for (const deputy of [handler, elsewhere, leader]) {
      await expect(enter(deputy)).rejects.toMatchObject({ code: 'people/unfit-deputy' });
    }
    await expect(enter(handler, undefined, undefined, office.govLeader)).rejects.toMatchObject({
      code: 'people/unfit-deputy',
    });
    await manager.update(PersonRow, { id: idOf(leader) }, { active: true });
  });

  it('last ninety days at most, and do not end in the past', async () => {
    await expect(enter(leader, '2026-03-02', '2026-05-31')).rejects.toMatchObject({ code: 'people/wrong-absence' });
    await expect(enter(leader, '2026-02-20', '2026-03-01')).rejects.toMatchObject({ code: 'people/wrong-absence' });
    await expect(enter(leader, '2026-03-02', '2026-05-30')).resolves.toHaveLength(1);
  });

  it('of one person do not overlap, however many enter at once', async () => {
    const tries = await Promise.allSettled([1, 2, 3].map(() => enter(leader)));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(enter(office.clerk, '2026-03-06', '2026-03-09')).rejects.toMatchObject({
      code: 'people/absence-overlaps',
    });
    await expect(enter(office.clerk, '2026-03-07', '2026-03-09')).resolves.toHaveLength(2);
  });

  it('end by themselves, or before at a word, but only the own ones', async () => {
    const [absence] = await enter(leader);
    const end = (of: Actor) => app.get(EndAbsence).execute(by(of), idOf(of), absence?.id ?? '');
    await expect(end(office.clerk)).rejects.toMatchObject({ code: 'people/unknown-absence' });
    await expect(end(handler)).resolves.toEqual([]);
    await expect(end(handler)).rejects.toMatchObject({ code: 'people/unknown-absence' });
    await enter(leader);
    clock.goTo('2026-03-07 00:00');
    expect(await app.get(AbsenceQueries).listOf(idOf(handler))).toEqual([]);
    clock.goTo('2026-03-02 10:00');
    expect(await app.database.dataSource.manager.countBy(AbsenceRow, {})).toBe(2);
  });

  it('offer as deputies those who may be, own colleagues first, narrowed by a name', async () => {
    const offered = await app.get(AbsenceQueries).deputiesFor(idOf(handler), {});
    const names = offered.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining([leader.name, inSection.name, office.clerk.name]));
    expect(names).not.toContain(handler.name);
    expect(names).not.toContain(office.departments[1].people['handler']?.name);
    expect(offered[0]?.unit).toBe(office.departments[0].name);
    expect(await app.get(AbsenceQueries).deputiesFor(idOf(handler), { text: '程%' })).toEqual([]);
    expect(await app.get(AbsenceQueries).deputiesFor(idOf(handler), { text: '程办' })).toMatchObject([
      { name: '程办' },
    ]);
  });
});
