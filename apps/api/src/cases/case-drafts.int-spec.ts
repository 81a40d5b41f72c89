import { MOST_DRAFTS, PurgeDrafts, RegisterCase } from '@bihuan/cases';
import { draftView, type Actor, type Problem } from '@bihuan/contracts';
import { CaseEventRow, EventDraftRow } from '@bihuan/database';
import { aRegistration, CSRF_TOKEN, FakeClock, seedOffice, TestApi, type TestOffice } from '@bihuan/testing';
import { z } from 'zod';
import { createApi } from '../create-api';

const PLAN = 'raise.plan.submitted';
const values = { goal: '程序规范', measures: [{ text: '补正案卷', owner: '李经办', dueOn: '', standard: '' }] };

describe('what was typed into the form of a case', () => {
  const clock = new FakeClock();
  let api: TestApi;
  let office: TestOffice;
  let caseId: string;
  let clerk: string;

  beforeAll(async () => {
    api = await TestApi.open(createApi, clock);
    office = await seedOffice(api.database.dataSource);
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    clock.goTo('2026-03-02 10:00');
    const registration = aRegistration({ leadUnitId: office.departments[0].id });
    caseId = (await api.app.get(RegisterCase, { strict: false }).execute(office.clerk, registration)).id;
    clerk = await api.sessionOf(office.clerk);
  });

  const send = (session: string, method: 'GET' | 'PUT' | 'DELETE', name = '', payload?: object) =>
    api.app.inject({
      method,
      url: `/api/cases/${caseId}/drafts${name && `/${name}`}`,
      cookies: { bihuan_session: session },
      headers: { 'x-csrf-token': CSRF_TOKEN },
      ...(payload && { payload }),
    });
  const draftsOf = async (session: string) => z.array(draftView).parse((await send(session, 'GET')).json());
  const sessionOf = (actor: Actor | undefined) => api.sessionOf({ personId: actor?.personId ?? '' });

  it('comes back on another machine, as it was typed last', async () => {
    await send(clerk, 'PUT', PLAN, { values: { goal: '程' } });
    clock.goTo('2026-03-02 10:20');
    const kept = await send(clerk, 'PUT', PLAN, { values });
    expect(kept.statusCode).toBe(200);
    expect(await draftsOf(await api.sessionOf(office.clerk))).toEqual([
      { name: PLAN, values, savedAt: '2026-03-02T02:20:00.000Z' },
    ]);
  });

  it('is read by nobody else: no colleague, no head, and no administrator who views as its writer', async () => {
    await send(clerk, 'PUT', PLAN, { values });
    expect(await draftsOf(await sessionOf(office.lead))).toEqual([]);
    const admin = await sessionOf(office.admin);
    const viewing = await api.app.inject({
      method: 'POST',
      url: '/api/session/view-as',
      cookies: { bihuan_session: admin },
      headers: { 'x-csrf-token': CSRF_TOKEN },
      payload: { personId: office.clerk.personId },
    });
    expect(viewing.statusCode).toBe(200);
    expect((await send(admin, 'GET')).json()).toEqual([]);
    const { csrfToken } = z.object({ csrfToken: z.string() }).parse(viewing.json());
    const written = await api.app.inject({
      method: 'PUT',
      url: `/api/cases/${caseId}/drafts/${PLAN}`,
      cookies: { bihuan_session: admin },
      headers: { 'x-csrf-token': csrfToken },
      payload: { values: { goal: '别人写的' } },
    });
    expect(written.json<Problem>().code).toBe('session/view-as-read-only');
    expect(await draftsOf(clerk)).toMatchObject([{ values }]);
  });

  it('is not taken for a case that the writer may not see', async () => {
    const stranger = await sessionOf(office.departments[2].people.handler);
    expect((await send(stranger, 'PUT', PLAN, { values })).json<Problem>().code).toBe('case/unknown');
    expect((await send(stranger, 'GET')).statusCode).toBe(404);
  });

  it('is gone once it was handed in or thrown away, and may be thrown away twice', async () => {
    await send(clerk, 'PUT', PLAN, { values });
    await send(clerk, 'PUT', 'ask.deadline.extended', { values: { reason: '招标未完成' } });
    expect((await send(clerk, 'DELETE', PLAN)).statusCode).toBe(204);
    expect((await send(clerk, 'DELETE', PLAN)).statusCode).toBe(204);
    expect((await draftsOf(clerk)).map(({ name }) => name)).toEqual(['ask.deadline.extended']);
  });

  it('is no event: the journal of the case says nothing of it', async () => {
    const before = await api.database.dataSource.manager.countBy(CaseEventRow, { caseId });
    await send(clerk, 'PUT', PLAN, { values });
    expect(await api.database.dataSource.manager.countBy(CaseEventRow, { caseId })).toBe(before);
  });

  it('is bounded: in its size, its name, and how many there are of one case', async () => {
    expect((await send(clerk, 'PUT', PLAN, { values: { goal: '长'.repeat(100_001) } })).statusCode).toBe(422);
    expect((await send(clerk, 'PUT', 'anything', { values })).statusCode).toBe(422);
    for (let n = 0; n <= MOST_DRAFTS; n += 1) {
      clock.goTo(`2026-03-02 10:${String(n).padStart(2, '0')}`);
      const about = `00000000-0000-4000-8000-0000000000${String(n).padStart(2, '0')}`;
      await send(clerk, 'PUT', `raise.task.accepted.${about}`, { values: { n } });
    }
    const kept = await draftsOf(clerk);
    expect(kept).toHaveLength(MOST_DRAFTS);
    expect(kept.map((draft) => draft.values['n'])).not.toContain(0);
  });

  it('is forgotten ninety days after its last change', async () => {
    await send(clerk, 'PUT', PLAN, { values });
    const purge = api.app.get(PurgeDrafts, { strict: false });
    const { manager } = api.database.dataSource;
    clock.goTo('2026-05-31 09:00');
    await purge.execute();
    expect(await manager.countBy(EventDraftRow, { caseId })).toBe(1);
    clock.goTo('2026-06-01 10:00');
    await purge.execute();
    expect(await manager.countBy(EventDraftRow, { caseId })).toBe(0);
  });
});
