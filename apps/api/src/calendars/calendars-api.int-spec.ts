import { RunReprojection } from '@bihuan/calendars';
import {
  calendarPreview,
  calendarVersionPage,
  calendarView,
  reprojectionItemPage,
  reprojectionPage,
  reprojectionView,
  type Problem,
} from '@bihuan/contracts';
import { CaseApi, CSRF_TOKEN, FakeClock, seedOffice, TestApi, type TestOffice } from '@bihuan/testing';
import { createApi } from '../create-api';

describe('calendars over HTTP', () => {
  const clock = new FakeClock('2026-09-24 10:00');
  let api: TestApi;
  let office: TestOffice;
  let cases: CaseApi;
  let token: string;

  beforeAll(async () => {
    api = await TestApi.open(createApi, clock);
    office = await seedOffice(api.database.dataSource);
    cases = new CaseApi(api, office, clock);
    token = await api.sessionOf(office.admin);
  });
  afterAll(() => api.close());

  const send = (method: 'GET' | 'POST', path: string, payload?: object) =>
    api.app.inject({
      method,
      url: `/api${path}`,
      cookies: { bihuan_session: token },
      headers: { 'x-csrf-token': CSRF_TOKEN },
      ...(payload ? { payload } : {}),
    });
  const issued = () => cases.accepted({ deadlineRule: { kind: 'working-days', value: 5 } });

  it('are changed in two steps: looked at, then confirmed, and asked again when something came between', async () => {
    const { id, deadline } = await issued();
    expect(deadline.current).toBe('2026-10-09');
    const change = { kind: 'correct', unitId: null, year: 2026, set: [], remove: ['2026-09-25'] };
    const looked = await send('POST', '/calendars/preview?pageSize=5', change);
    expect(looked.statusCode).toBe(200);
    const stale = calendarPreview.parse(looked.json());
    expect(stale).toMatchObject({ moved: 1, cases: { items: [{ dueAfter: '2026-10-08' }] } });

    await issued();
    const confirmation = { change, reason: '中秋节放假日更正', fingerprint: stale.fingerprint };
    const refused = await send('POST', '/calendars', confirmation);
    expect([refused.statusCode, refused.json<Problem>().code]).toEqual([409, 'calendar/stale-preview']);
    expect(refused.json()).toMatchObject({ moved: 2 });

    const { fingerprint } = calendarPreview.parse((await send('POST', '/calendars/preview', change)).json());
    const confirmed = await send('POST', '/calendars', { ...confirmation, fingerprint });
    expect(confirmed.statusCode).toBe(202);
    const reprojection = reprojectionView.parse(confirmed.json());
    await api.app.get(RunReprojection, { strict: false }).execute(reprojection.id);
    expect((await send('GET', `/reprojections/${reprojection.id}`)).json()).toMatchObject({ status: 'done', moved: 2 });
    const items = (await send('GET', `/reprojections/${reprojection.id}/items?status=moved&pageSize=1`)).json<object>();
    expect(reprojectionItemPage.parse(items)).toMatchObject({ total: 2, items: [{ dueAfter: '2026-10-08' }] });
    expect(reprojectionPage.parse((await send('GET', '/reprojections')).json()).total).toBe(1);
    expect((await cases.look(office.lead, id)).deadline.current).toBe('2026-10-08');
  });

  it('can be read as they are and as they were', async () => {
    const current = calendarView.parse((await send('GET', '/calendars/2026')).json());
    expect(current).toMatchObject({ version: 1, reason: '中秋节放假日更正', changedBy: '管理员' });
    const versions = calendarVersionPage.parse((await send('GET', '/calendars/2026/versions')).json());
    expect(versions.items.map(({ version }) => version)).toEqual([1, 0]);
    const builtIn = calendarView.parse((await send('GET', '/calendars/2026/versions/0')).json());
    expect(builtIn.days).toHaveLength(current.days.length + 1);
    const local = await send('GET', `/calendars?unitId=${office.departments[0].id}`);
    expect(local.json()).toEqual([]);
  });

  it.each([
    ['no preview', { fingerprint: '' }],
    ['no reason', { reason: ' ' }],
    ['a list of days in place of a change', { change: { year: 2027, days: [] } }],
  ])('are not changed with %s', async (_what, wrong) => {
    const change = { kind: 'correct', unitId: null, year: 2026, set: [], remove: ['2026-10-01'] };
    const answer = await send('POST', '/calendars', { change, reason: '更正', fingerprint: 'a'.repeat(64), ...wrong });
    expect([answer.statusCode, answer.json<Problem>().code]).toEqual([422, 'request/invalid']);
  });
});
