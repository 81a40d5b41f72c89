import { RegisterCase } from '@bihuan/cases';
import { RunBulk } from '@bihuan/bulk';
import { bulkEvents, bulkItemPage, bulkOperationView, bulkPreview, type Problem } from '@bihuan/contracts';
import { aRegistration, CSRF_TOKEN, FakeClock, seedOffice, TestApi, type TestOffice } from '@bihuan/testing';
import { createApi } from '../create-api';

describe('bulk operations over HTTP', () => {
  let api: TestApi;
  let office: TestOffice;
  let token: string;

  beforeAll(async () => {
    api = await TestApi.open(createApi, new FakeClock());
    office = await seedOffice(api.database.dataSource);
    token = await api.sessionOf(office.lead);
  });
  afterAll(() => api.close());

  const send = (method: 'GET' | 'POST', path: string, payload?: object) =>
    api.app.inject({
      method,
      url: `/api/bulk-operations${path}`,
      cookies: { bihuan_session: token },
      headers: { 'x-csrf-token': CSRF_TOKEN },
      ...(payload ? { payload } : {}),
    });
  const register = async (title: string): Promise<string> => {
    const registration = aRegistration({ title, leadUnitId: office.departments[0].id });
    return (await api.app.get(RegisterCase, { strict: false }).execute(office.clerk, registration)).id;
  };

  it('are offered, previewed, started, followed and read case by case', async () => {
    const caseIds = [await register('甲'), await register('乙'), await register('丙')];
    const selection = { caseIds };
    const offer = bulkEvents.parse((await send('POST', '/events', { selection })).json());
    expect(offer.events.find(({ type }) => type === 'case.issued')).toMatchObject({ count: 3, label: { zh: '交办' } });

    const event = { type: 'case.issued', note: null };
    const previewed = await send('POST', '/preview?pageSize=1', { selection, event });
    expect(previewed.statusCode).toBe(200);
    const preview = bulkPreview.parse(previewed.json());
    expect(preview).toMatchObject({ total: 3, can: 3, cannot: 0 });

    const started = await send('POST', '', { selection, event, asOf: preview.asOf });
    expect(started.statusCode).toBe(202);
    const { id } = bulkOperationView.parse(started.json());
    await api.app.get(RunBulk, { strict: false }).execute(id);
    expect((await send('GET', `/${id}`)).json()).toMatchObject({ status: 'done', done: 3, refused: 0, mine: true });
    const items = bulkItemPage.parse((await send('GET', `/${id}/items?status=done&pageSize=2`)).json());
    expect([items.total, items.items.length]).toEqual([3, 2]);
    expect((await send('GET', '')).json()).toMatchObject({ total: 1, items: [{ id }] });

    const tooLate = await send('POST', `/${id}/cancel`);
    expect([tooLate.statusCode, tooLate.json<Problem>().code]).toEqual([409, 'bulk/ended']);
    expect((await send('POST', `/${id}/resume`)).json<Problem>().code).toBe('bulk/not-halted');
  });

  it('take five thousand cases in one body, and not one more', async () => {
    const ids = (count: number) => Array.from({ length: count }, () => crypto.randomUUID());
    const full = await send('POST', '/events', { selection: { caseIds: ids(5000) } });
    expect([full.statusCode, full.json<Problem>().code]).toEqual([422, 'bulk/unknown-cases']);
    const more = await send('POST', '/events', { selection: { caseIds: ids(5001) } });
    expect([more.statusCode, more.json<Problem>().code]).toEqual([422, 'request/invalid']);
  });

  it('say which field of an event is wrong, and which event cannot be raised on many', async () => {
    const selection = { caseIds: [await register('丁')] };
    const incomplete = await send('POST', '/preview', { selection, event: { type: 'plan.returned', reason: '' } });
    expect(incomplete.statusCode).toBe(422);
    expect(incomplete.json<Problem>().errors).toMatchObject([{ pointer: '/event/reason' }]);
    const event = { type: 'measure.completed', measureId: crypto.randomUUID(), note: '完成' };
    const single = await send('POST', '/preview', { selection, event });
    expect([single.statusCode, single.json<Problem>().code]).toEqual([422, 'bulk/single-only']);
  });
});
