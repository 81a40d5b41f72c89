import { ApplyCaseEvent, RegisterCase, VerifyJournal } from '@bihuan/cases';
import type { Actor, CaseEventBody, CaseRegistration, UnitMergePreview } from '@bihuan/contracts';
import { AccessLogRow, CaseEventRow, CaseRequestRow, CaseRow, PersonRow, TaskRow, UnitRow } from '@bihuan/database';
import { addPerson, addUnit, aRegistration, FakeClock, seedOffice, TestApp, type TestOffice } from '@bihuan/testing';
import { loadActor } from '@bihuan/access';
import type { Caller } from '../caller';
import { PeopleModule } from '../people.module';
import { CreatePerson } from '../persons/create-person';
import { ChangeUnit } from './change-unit';
import { MergeUnits } from './merge-units';
import { PreviewMerge } from './preview-merge';
import { UnitQueries } from './unit.queries';
import { StaleMerge, UnfitMerge, UnitInUse } from './units.errors';

const reason = '机构改革方案已经批准';

describe('merging units', () => {
  const clock = new FakeClock('2026-09-24 10:00');
  let app: TestApp;
  let office: TestOffice;
  let caller: Caller;
  const manager = () => app.database.dataSource.manager;
  const preview = (from: string, into: string) => app.get(PreviewMerge).execute(from, into);
  const confirm = (seen: UnitMergePreview) =>
    app.get(MergeUnits).execute(caller, seen.from.id, { into: seen.into.id, reason, fingerprint: seen.fingerprint });
  const merge = async (from: string, into: string) => confirm(await preview(from, into));
  const caseById = (id: string) => manager().findOneByOrFail(CaseRow, { id });
  const raise = (actor: Actor, caseId: string, body: CaseEventBody) =>
    app.get(ApplyCaseEvent).execute({ actor, caseId, expectedVersion: null, body });

  beforeEach(async () => {
    clock.goTo('2026-09-24 10:00');
    app = await TestApp.open(clock, [PeopleModule]);
    office = await seedOffice(app.database.dataSource);
    caller = { actor: office.admin, address: null };
  });
  afterEach(() => app.close());

  async function register(parts: Partial<CaseRegistration> = {}): Promise<string> {
    const [bureau] = office.departments;
    const { id } = await app
      .get(RegisterCase)
      .execute(office.clerk, aRegistration({ leadUnitId: bureau.id, ...parts }));
    return id;
  }
  async function issue(parts: Partial<CaseRegistration> = {}): Promise<string> {
    const id = await register(parts);
    await raise(office.lead, id, { type: 'case.issued', note: null });
    return id;
  }
  async function journalHolds(): Promise<void> {
    const verdicts = await app.get(VerifyJournal).execute();
    expect(verdicts).toMatchObject({ faults: [] });
  }

  it('gives the open cases, with what is asked for in them, to the successor, who goes on where the unit stood', async () => {
    const [bureau, market] = office.departments;
    const leader = bureau.people['leader'] ?? office.lead;
    const liaison = bureau.people['liaison'] ?? office.lead;
    const id = await issue();
    await raise(liaison, id, { type: 'receipt.signed' });
    await raise(leader, id, {
      type: 'request.submitted',
      proposal: { type: 'deadline.extended', newDueOn: '2027-03-01', reason: '工程量大' },
    } as CaseEventBody);
    const before = await caseById(id);

    await expect(merge(bureau.id, market.id)).resolves.toEqual({ people: 3, cases: 1, childUnits: 0 });

    const after = await caseById(id);
    expect(after).toMatchObject({ leadUnitId: market.id, state: before.state, dueOn: before.dueOn, open: true });
    expect(after.context.requests).toMatchObject([{ unitId: market.id }]);
    await expect(manager().findBy(TaskRow, { caseId: id })).resolves.toMatchObject([
      { unitId: market.id, part: 'lead' },
    ]);
    await expect(manager().findBy(CaseRequestRow, { caseId: id })).resolves.toMatchObject([{ unitId: market.id }]);
    const last = await manager().findOneByOrFail(CaseEventRow, { caseId: id, sequence: after.version });
    expect(last).toMatchObject({ type: 'unit.succeeded', payload: { fromUnitId: bureau.id, toUnitId: market.id } });
    const moved = await loadActor(manager(), leader.personId ?? '');
    expect(moved?.unitLine).toEqual([market.id]);
    await journalHolds();
  });

  it('leaves closed cases with the unit, which stays below its successor and points to it', async () => {
    const [bureau, market] = office.departments;
    const id = await issue();
    await raise(office.lead, id, {
      type: 'case.terminated',
      reasonCode: 'law-changed',
      reason: '依据已废止',
    } as CaseEventBody);
    expect((await caseById(id)).open).toBe(false);
    await merge(bureau.id, market.id);
    await expect(caseById(id)).resolves.toMatchObject({ leadUnitId: bureau.id });
    await expect(manager().findOneByOrFail(UnitRow, { id: bureau.id })).resolves.toMatchObject({
      active: false,
      successorId: market.id,
      parentId: market.id,
    });
    await expect(app.get(UnitQueries).history(market.id)).resolves.toMatchObject({
      predecessors: [{ id: bureau.id }],
    });
    await expect(app.get(UnitQueries).history(bureau.id)).resolves.toMatchObject({ successor: { id: market.id } });
  });

  it('leaves one part where both had one, and lets the office verify where the successor would verify itself', async () => {
    const [bureau, market, school] = office.departments;
    const both = await issue({ assistUnitIds: [market.id, school.id] });
    const assists = await issue({ leadUnitId: school.id, assistUnitIds: [bureau.id] });
    const verified = await issue({ verifyUnitId: market.id });
    const seen = await preview(bureau.id, market.id);
    expect(seen).toMatchObject({ openCases: 3, sharedCases: 2, ledCases: 2, people: 3, obstacles: [] });
    await confirm(seen);
    expect((await caseById(both)).context).toMatchObject({ leadUnitId: market.id, tasks: [{ unitId: school.id }] });
    await expect(manager().countBy(TaskRow, { caseId: both })).resolves.toBe(2);
    expect((await caseById(assists)).context.tasks).toMatchObject([{ unitId: market.id, part: 'assist' }]);
    expect(await caseById(verified)).toMatchObject({ leadUnitId: market.id, verifyUnitId: null });
    await journalHolds();
  });

  it('takes the units below along', async () => {
    const [bureau, market] = office.departments;
    const section = await addUnit(app.database.dataSource, { name: '市容科', kind: 'section', parentId: bureau.id });
    const somebody = await addPerson(app.database.dataSource, section, { name: '科员', roles: ['unit-handler'] });
    expect((await preview(bureau.id, market.id)).childUnits).toEqual([section]);
    await merge(bureau.id, market.id);
    const top = await manager().findOneByOrFail(UnitRow, { id: market.id });
    const below = await manager().findOneByOrFail(UnitRow, { id: section.id });
    expect(below).toMatchObject({ parentId: market.id, path: `${top.path}${section.id}/`, active: true });
    expect((await loadActor(manager(), somebody.personId ?? ''))?.unitLine).toEqual([section.id, market.id]);
  });

  it('changes nothing when people or cases have changed since they were looked at', async () => {
    const [bureau, market] = office.departments;
    const seen = await preview(bureau.id, market.id);
    const id = await issue();
    await expect(confirm(seen)).rejects.toThrow(StaleMerge);
    await expect(caseById(id)).resolves.toMatchObject({ leadUnitId: bureau.id });
    await expect(manager().countBy(PersonRow, { unitId: bureau.id })).resolves.toBe(3);
    await expect(manager().countBy(AccessLogRow, { action: 'unit.merged' })).resolves.toBe(0);
  });

  it('leaves no work with the unit when somebody gives it a case at the same moment', async () => {
    const [bureau, market] = office.departments;
    for (let round = 0; round < 5; round += 1) {
      const name = `临时机构${round}`;
      const unit = await addUnit(app.database.dataSource, { name, kind: 'department', parentId: office.government.id });
      const seen = await preview(unit.id, market.id);
      const results = await Promise.allSettled([register({ leadUnitId: unit.id }), confirm(seen)]);
      expect(results.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0);
      const { active } = await manager().findOneByOrFail(UnitRow, { id: unit.id });
      const left = await manager().countBy(CaseRow, { leadUnitId: unit.id, open: true });
      expect(active || left === 0).toBe(true);
    }
    expect((await manager().findOneByOrFail(UnitRow, { id: bureau.id })).active).toBe(true);
  });

  it('refuses what makes no sense, and to whom everything is kept', async () => {
    const [bureau, market] = office.departments;
    const section = await addUnit(app.database.dataSource, { name: '市容科', kind: 'section', parentId: bureau.id });
    await expect(preview(bureau.id, bureau.id)).rejects.toThrow(UnfitMerge);
    await expect(preview(bureau.id, section.id)).rejects.toMatchObject({ details: { reason: 'below' } });
    await expect(preview(bureau.id, office.office.id)).rejects.toMatchObject({ details: { reason: 'kind' } });
    await merge(bureau.id, market.id);
    await expect(preview(bureau.id, market.id)).rejects.toMatchObject({ details: { reason: 'inactive' } });
  });

  it('is the way to put a unit out of use that still has people or work', async () => {
    const [bureau] = office.departments;
    await issue();
    const body = {
      name: bureau.name,
      shortName: bureau.name,
      kind: 'department',
      parentId: office.government.id,
    } as const;
    const closing = app.get(ChangeUnit).execute(caller, bureau.id, { ...body, active: false });
    await expect(closing).rejects.toThrow(UnitInUse);
    const empty = await addUnit(app.database.dataSource, {
      name: '空壳',
      kind: 'department',
      parentId: office.government.id,
    });
    await app.get(ChangeUnit).execute(caller, empty.id, { ...body, name: '空壳', active: false });
    const person = {
      name: '新人',
      login: 'xinren',
      password: 'Correct-horse-1',
      unitId: empty.id,
      roles: [],
      email: null,
      active: true,
    };
    await expect(app.get(CreatePerson).execute(caller, person)).rejects.toMatchObject({ code: 'people/no-such-unit' });
    await expect(register({ leadUnitId: empty.id })).rejects.toMatchObject({ code: 'case/unknown-unit' });
  });

  it('keeps the former names of a unit, with when and why', async () => {
    const [bureau] = office.departments;
    const body = { shortName: '城管局', kind: 'department', parentId: office.government.id, active: true } as const;
    await app.get(ChangeUnit).execute(caller, bureau.id, { ...body, name: '青禾区综合行政执法局', reason });
    clock.goTo('2026-10-08 10:00');
    const renamed = await app.get(ChangeUnit).execute(caller, bureau.id, { ...body, name: '青禾区城市运行局' });
    expect(renamed.formerNames).toEqual(['青禾区综合行政执法局', bureau.name]);
    await expect(app.get(UnitQueries).history(bureau.id)).resolves.toMatchObject({
      names: [
        { name: '青禾区综合行政执法局', from: '2026-09-24', until: '2026-10-08', reason: null },
        { name: bureau.name, from: null, until: '2026-09-24', reason, changedBy: '管理员' },
      ],
    });
  });
});
