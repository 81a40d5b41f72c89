import type { Actor, CaseEventBodyOf, CaseView } from '@bihuan/contracts';
import { addPerson, addUnit, CaseApi, FakeClock, seedOffice, TestApi, type TestOffice } from '@bihuan/testing';
import { createApi } from '../create-api';

/** A unit below another one, with somebody who does everything there. */
type Below = { readonly id: string; readonly name: string; readonly person: Actor };

describe('the parts of units over HTTP', () => {
  const clock = new FakeClock();
  let api: TestApi;
  let office: TestOffice;
  let cases: CaseApi;
  let street: Below;
  let village: Below;
  let [first, second, third]: Below[] = [];

  beforeAll(async () => {
    api = await TestApi.open(createApi, clock);
    office = await seedOffice(api.database.dataSource);
    cases = new CaseApi(api, office, clock);
    street = await below('城东街道', 'township', office.government.id);
    village = await below('河湾社区办', 'section', street.id);
    first = await below('市容科', 'section', office.departments[1].id);
    second = await below('执法大队', 'section', office.departments[1].id);
    third = await below('法规科', 'section', office.departments[0].id);
  });
  afterAll(() => api.close());
  beforeEach(() => clock.goTo('2026-03-02 10:00'));

  async function below(name: string, kind: 'township' | 'section', parentId: string): Promise<Below> {
    const { dataSource } = api.database;
    const unit = await addUnit(dataSource, { name, kind, parentId });
    const person = await addPerson(dataSource, unit, {
      name: `${name}经办`,
      roles: ['unit-liaison', 'unit-handler', 'unit-leader'],
    });
    return { ...unit, person };
  }
  const known = (unit: Below | undefined): Below => {
    if (!unit) throw new Error('no such unit');
    return unit;
  };
  const parts = ({ tasks }: CaseView) => tasks.map(({ unit, part, status }) => `${unit.name} ${part} ${status}`).sort();
  const split = (
    units: readonly (readonly [Below, number])[],
    percent: number | null,
  ): CaseEventBodyOf<'task.split'> => ({
    type: 'task.split',
    shares: units.map(([unit, weight]) => ({
      unitId: unit.id,
      what: `${unit.name}负责部分`,
      weight,
      dueOn: '2026-03-20',
    })),
    rollUpRule: percent === null ? 'all' : 'weighted',
    rollUpPercent: percent,
  });
  const answer = async (person: Actor | undefined, id: string) => {
    await cases.raise(person, id, { type: 'task.signed' });
    return cases.raise(person, id, { type: 'task.answered', text: '本单位部分已办结' });
  };

  it('a territory unit and a split with weighted roll-up: each level sees its part and what is below', async () => {
    const [lead, assist] = office.departments;
    const [one, two] = [known(first), known(second)];
    const { id } = await cases.worked({ assistUnitIds: [assist.id], territoryUnitIds: [street.id] });
    await cases.raise(assist.people.liaison, id, { type: 'task.signed' });
    await cases.raise(
      assist.people.liaison,
      id,
      split(
        [
          [one, 60],
          [two, 40],
        ],
        60,
      ),
    );
    const own = [`${lead.name} lead assigned`, `${assist.name} assist signed`];
    const shares = [`${one.name} share assigned`, `${two.name} share assigned`];
    const territory = `${street.name} territory assigned`;
    expect(parts(await cases.look(office.clerk, id))).toEqual([...own, ...shares, territory].sort());
    expect(parts(await cases.look(lead.people.leader, id))).toEqual([...own, ...shares, territory].sort());
    expect(parts(await cases.look(assist.people.handler, id))).toEqual([...own, ...shares].sort());
    expect(parts(await cases.look(one.person, id))).toEqual(
      [`${lead.name} lead assigned`, `${one.name} share assigned`].sort(),
    );
    expect(parts(await cases.look(street.person, id))).toEqual([`${lead.name} lead assigned`, territory].sort());

    // the unit answers when so much of the weight is done, and not before
    const early = await cases.refused(assist.people.handler, id, { type: 'task.answered', text: '已办结' });
    expect([early.status, early.codes]).toEqual([409, ['own-parts-complete']]);
    await answer(one.person, id);
    const foreign = await cases.refused(lead.people.handler, id, { type: 'task.accepted', unitId: one.id });
    expect(foreign.codes).toEqual(['task-is-own']);
    await cases.raise(assist.people.handler, id, { type: 'task.accepted', unitId: one.id });
    await cases.raise(assist.people.handler, id, { type: 'task.answered', text: '已办结' });

    const returned = await cases.raise(lead.people.handler, id, {
      type: 'task.returned',
      unitId: assist.id,
      reason: '缺照片',
    });
    expect(returned.tasks.find(({ unit }) => unit.id === assist.id)).toMatchObject({
      status: 'signed',
      remark: '缺照片',
    });
    await cases.raise(assist.people.handler, id, { type: 'task.answered', text: '已补照片' });
    await cases.raise(lead.people.handler, id, { type: 'task.accepted', unitId: assist.id });
    const close = { type: 'closure.requested', statement: '已全部整改' } as const;
    expect((await cases.refused(lead.people.leader, id, close)).codes).toEqual(['every-task-complete']);
    await answer(street.person, id);
    await cases.raise(lead.people.handler, id, { type: 'task.accepted', unitId: street.id });
    expect((await cases.raise(lead.people.leader, id, close)).state.id).toBe('verifying');
  });

  it('the lead splits its own part among its sections, and waits for all of them', async () => {
    const [lead] = office.departments;
    const section = known(third);
    const { id } = await cases.worked();
    const view = await cases.raise(lead.people.liaison, id, split([[section, 1]], null));
    expect(view.tasks.find(({ part }) => part === 'share')).toMatchObject({
      unit: { id: section.id },
      under: { id: lead.id },
      what: `${section.name}负责部分`,
      dueOn: '2026-03-20',
    });
    const close = { type: 'closure.requested', statement: '已全部整改' } as const;
    expect((await cases.refused(lead.people.leader, id, close)).codes).toEqual(['every-task-complete']);
    await answer(section.person, id);
    await cases.raise(lead.people.handler, id, { type: 'task.accepted', unitId: section.id });
    expect((await cases.raise(lead.people.leader, id, close)).state.id).toBe('verifying');
  });

  it('a split goes down the own subtree only, to each unit once, and not past the due date of the case', async () => {
    const [lead] = office.departments;
    const section = known(third);
    const { id } = await cases.worked();
    const refusal = async (body: CaseEventBodyOf<'task.split'>) =>
      (await cases.refused(lead.people.leader, id, body)).codes;
    expect(await refusal(split([[known(first), 1]], null))).toEqual(['shares-lie-below']);
    expect(
      await refusal(
        split(
          [
            [section, 1],
            [section, 1],
          ],
          null,
        ),
      ),
    ).toEqual(['shares-differ']);
    const late = split([[section, 1]], null);
    expect(await refusal({ ...late, shares: late.shares.map((share) => ({ ...share, dueOn: '2026-05-01' })) })).toEqual(
      ['shares-within-deadline'],
    );
    expect(await refusal({ ...late, rollUpRule: 'weighted', rollUpPercent: null })).toEqual(['weight-has-percent']);
  });

  it('a share may be split again, and is seen from above down to the last level', async () => {
    const [lead] = office.departments;
    const { id } = await cases.worked({ territoryUnitIds: [street.id] });
    await cases.raise(street.person, id, { type: 'task.signed' });
    await cases.raise(street.person, id, split([[village, 1]], null));
    const lines = parts(await cases.look(street.person, id));
    expect(lines).toContain(`${village.name} share assigned`);
    expect(parts(await cases.look(village.person, id))).toEqual(
      [`${lead.name} lead assigned`, `${village.name} share assigned`].sort(),
    );
    expect(parts(await cases.look(lead.people.handler, id))).toContain(`${village.name} share assigned`);
  });
});
