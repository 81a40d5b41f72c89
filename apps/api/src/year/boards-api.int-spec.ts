import { boardView, caseSelectionView, ledgerPage, type Actor, type Problem } from '@bihuan/contracts';
import { CaseTeller, CSRF_TOKEN, FakeClock, seedOffice, TestApi, type TestOffice } from '@bihuan/testing';
import { createApi } from '../create-api';

describe('boards over HTTP', () => {
  const clock = new FakeClock('2026-09-01 10:00');
  let api: TestApi;
  let office: TestOffice;
  let late: string;
  let done: string;
  const tokens = new Map<Actor, string>();

  beforeAll(async () => {
    api = await TestApi.open(createApi, clock);
    office = await seedOffice(api.database.dataSource);
    const [first, second] = office.departments;
    const tell = new CaseTeller({ get: (type: never) => api.app.get(type, { strict: false }) } as never, office, clock);
    late = await tell.atWork('2026-09-01', { deadlineRule: { kind: 'fixed', date: '2026-09-10' }, title: '路灯损坏' });
    done = await tell.atWork('2026-09-02', { title: '路面破损' }, second);
    // the first only helps here: a unit's board is of what it leads
    await tell.atWork('2026-09-03', { title: '消防通道', assistUnitIds: [first.id] }, second);
    await tell.close('2026-09-08', done, second);
    clock.goTo('2026-09-21 09:00');
  });
  afterAll(() => api.close());
  const leader = () => office.departments[0].people['leader'] ?? office.admin;

  async function send(actor: Actor, method: 'GET' | 'POST', url: string, payload?: object) {
    const token = tokens.get(actor) ?? (await api.sessionOf(actor));
    tokens.set(actor, token);
    return api.app.inject({
      method,
      url,
      cookies: { bihuan_session: token },
      headers: { 'x-csrf-token': CSRF_TOKEN },
      ...(payload ? { payload } : {}),
    });
  }
  const board = async (actor: Actor, query = '') => {
    return boardView.parse((await send(actor, 'GET', `/api/boards${query}`)).json());
  };
  const shown = (view: Awaited<ReturnType<typeof board>>, chart: string) =>
    view.charts
      .find(({ id }) => id === chart)
      ?.rows.map(({ label, cells }) => [label.zh, cells[0]?.part, cells[0]?.whole]);

  it('tell of the running year up to now, and open exactly the cases behind a number', async () => {
    const view = await board(office.lead);
    expect(view).toMatchObject({ from: '2026-01-01', to: '2026-09-21', by: 'unit', unit: null, cases: 3 });
    const [first, second] = office.departments;
    const told = shown(view, 'completion')?.toSorted((a, b) => Number(a[1]) - Number(b[1]));
    expect(told).toEqual([
      [first.name, 0, 1],
      [second.name, 1, 2],
    ]);
    const { from, to, by } = view;
    const place = { from, to, by, unitId: null, chart: 'completion', row: { key: second.id } };
    const series = 'rectification-rate';
    const answer = await send(office.lead, 'POST', '/api/boards/selections', { ...place, series, part: 'numerator' });
    const selection = caseSelectionView.parse(answer.json());
    expect(selection.cases).toBe(1);
    const ledger = await send(office.lead, 'GET', `/api/cases?selection=${selection.id}`);
    expect(ledgerPage.parse(ledger.json()).items.map(({ id }) => id)).toEqual([done]);
  });

  it('show what is late by working days, also as it was on a day that is over', async () => {
    const delays = async (query: string) =>
      (await board(office.lead, query)).charts.find(({ id }) => id === 'delay')?.total?.map(({ part }) => part);
    expect(await delays('')).toEqual([0, 0, 1, 0, 0]);
    expect(await delays('?to=2026-09-11')).toEqual([0, 1, 0, 0, 0]);
    expect(await delays('?to=2026-09-09')).toEqual([0, 0, 0, 0, 0]);
    expect((await board(office.lead, '?to=2026-09-07')).figures.map(({ cell }) => cell.value)).toEqual([
      '3',
      '3',
      '0',
      '0.0',
      null,
      null,
    ]);
  });

  it('show a unit what it leads, and no more', async () => {
    const view = await board(leader());
    expect(view).toMatchObject({ cases: 1, unit: { id: office.departments[0].id } });
    expect(view.units.map(({ id }) => id)).toEqual([office.departments[0].id]);
    const other = await send(leader(), 'GET', `/api/boards?unitId=${office.departments[1].id}`);
    expect([other.statusCode, other.json<Problem>().code]).toEqual([404, 'board/unknown']);
    const place = { from: view.from, to: view.to, by: 'unit', unitId: null, chart: null, row: null };
    const body = { ...place, series: 'open', part: 'numerator' };
    const answer = await send(leader(), 'POST', '/api/boards/selections', body);
    const ledger = await send(leader(), 'GET', `/api/cases?selection=${caseSelectionView.parse(answer.json()).id}`);
    expect(ledgerPage.parse(ledger.json()).items.map(({ id }) => id)).toEqual([late]);
  });

  it('refuse days that have not come or do not follow each other, and numbers that are not there', async () => {
    for (const period of ['to=2027-01-01', 'from=2026-09-02&to=2026-09-01', 'from=2019-01-01']) {
      const answer = await send(office.lead, 'GET', `/api/boards?${period}`);
      expect([answer.statusCode, answer.json<Problem>().code]).toEqual([422, 'board/period-impossible']);
    }
    expect((await send(office.lead, 'GET', '/api/boards/table?chart=none&format=csv')).statusCode).toBe(404);
    expect((await send(office.lead, 'GET', '/api/boards?by=planet')).statusCode).toBe(422);
  });

  it('are taken away as a sheet that tells its period and its formulas', async () => {
    const csv = await send(office.lead, 'GET', '/api/boards/table?chart=completion&format=csv');
    expect(csv.headers['content-disposition']).toContain(encodeURIComponent('哪些单位整改率低'));
    expect(csv.body).toContain('2026-01-01 至 2026-09-21（2026-09-21 读取）');
    expect(csv.body).toContain(`${office.departments[1].name},50,1,2,0`);
    const xlsx = await send(office.lead, 'GET', '/api/boards/table?chart=flow&format=xlsx&language=en');
    expect([xlsx.statusCode, xlsx.rawPayload.subarray(0, 2).toString()]).toEqual([200, 'PK']);
  });
});
