import { randomUUID } from 'node:crypto';
import type { Actor } from '@bihuan/contracts';
import { UnitRow } from '@bihuan/database';
import { aRegistration, FakeClock, seedOffice, TestApp, type TestOffice } from '@bihuan/testing';
import { ApplyCaseEvent, CasesModule, ReadCase, ReadJournal, RegisterCase } from './index';

describe('who may see a case', () => {
  const clock = new FakeClock('2026-03-02 10:00');
  let app: TestApp;
  let office: TestOffice;
  let stranger: TestOffice;

  beforeAll(async () => {
    app = await TestApp.open(clock, [CasesModule]);
    office = await seedOffice(app.database.dataSource);
    stranger = await seedOffice(app.database.dataSource);
  });
  afterAll(() => app.close());

  /** The same person in a section of the own unit. */
  async function inSection(actor: Actor): Promise<Actor> {
    const { manager } = app.database.dataSource;
    const home = await manager.findOneByOrFail(UnitRow, { id: actor.unitLine[0] ?? '' });
    const id = randomUUID();
    const place = { path: `${home.path}${id}/`, parentId: home.id };
    await manager.insert(UnitRow, { id, name: '一科', shortName: '一科', kind: 'section', active: true, ...place });
    return { ...actor, unitLine: [id, ...actor.unitLine] };
  }

  const register = (actor: Actor) =>
    app.get(RegisterCase).execute(actor, aRegistration({ leadUnitId: office.departments[0].id }));

  it('is who works in a section of the office that registered it', async () => {
    const clerk = await inSection(office.clerk);
    const { id } = await register(clerk);
    expect(await app.get(ReadCase).execute(clerk, id)).toMatchObject({ office: { id: office.office.id } });
    const body = { type: 'case.issued', note: null } as const;
    await app.get(ApplyCaseEvent).execute({ actor: clerk, caseId: id, expectedVersion: 1, body });
  });

  it('is nobody of another office, and no unit without a task', async () => {
    const { id } = await register(office.clerk);
    const body = { type: 'case.issued', note: null } as const;
    await app.get(ApplyCaseEvent).execute({ actor: office.clerk, caseId: id, expectedVersion: 1, body });
    const people = [stranger.clerk, stranger.lead, stranger.govLeader, await inSection(stranger.clerk)];
    const units = [office.departments[1].people.leader, stranger.departments[0].people.liaison];
    const unknown = { code: 'case/unknown' };
    for (const actor of [...people, ...units, office.admin]) {
      if (!actor) throw new Error('a department without people');
      await expect(app.get(ReadCase).execute(actor, id)).rejects.toMatchObject(unknown);
      const page = { page: 1, pageSize: 20 };
      await expect(app.get(ReadJournal).execute(actor, id, page)).rejects.toMatchObject(unknown);
      const change = { actor, caseId: id, expectedVersion: 2, body: { type: 'receipt.signed' } } as const;
      await expect(app.get(ApplyCaseEvent).execute(change)).rejects.toMatchObject(unknown);
    }
  });
});
