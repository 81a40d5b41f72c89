import { DraftPeriodicReports, TakeSnapshots } from '@bihuan/cadences';
import { dutyView, periodicPage, periodicView, snapshotPage, type Problem } from '@bihuan/contracts';
import { CaseApi, FakeClock, seedOffice, TestApi, type TestOffice } from '@bihuan/testing';
import { createApi } from '../create-api';

describe('what comes again, over HTTP', () => {
  const clock = new FakeClock('2026-03-27 10:00');
  let api: TestApi;
  let office: TestOffice;
  let cases: CaseApi;

  beforeAll(async () => {
    api = await TestApi.open(createApi, clock);
    office = await seedOffice(api.database.dataSource);
    cases = new CaseApi(api, office, clock);
    await cases.accepted();
    clock.goTo('2026-04-01 09:00');
    await api.app.get(TakeSnapshots, { strict: false }).execute();
    await api.app.get(DraftPeriodicReports, { strict: false }).execute();
  }, 30_000);
  afterAll(() => api.close());

  const bulletin = async () => {
    const list = await cases.send(office.lead, 'GET', '/periodic-reports?kind=monthly-bulletin');
    const { items } = periodicPage.parse(list.json());
    return periodicView.parse((await cases.send(office.lead, 'GET', `/periodic-reports/${items[0]?.id}`)).json());
  };
  const approval = { leader: '顾区长', approvedOn: '2026-04-01', basis: '区长批示' };

  it('is counted by day and unit, in a range that begins before it ends', async () => {
    const answer = await cases.send(office.govLeader, 'GET', '/snapshots?from=2026-03-31&to=2026-03-31');
    const openOf = new Map(snapshotPage.parse(answer.json()).items.map(({ unit, open }) => [unit.id, open]));
    expect(openOf).toEqual(
      new Map([
        [office.departments[0].id, 1],
        [office.office.id, 0],
      ]),
    );
    const wrong = await cases.send(office.govLeader, 'GET', '/snapshots?from=2026-04-02&to=2026-04-01');
    expect([wrong.statusCode, wrong.json<Problem>().errors?.[0]?.pointer]).toEqual([422, '/to']);
  });

  it('leaves the house only once an approval is on record, and on the version that was read', async () => {
    const { id, version } = await bulletin();
    const path = `/periodic-reports/${id}`;
    const early = await cases.send(office.clerk, 'POST', `${path}/issue`, { version });
    expect([early.statusCode, early.json<Problem>().code]).toEqual([409, 'cadence/approval-required']);
    const blank = await cases.send(office.lead, 'POST', `${path}/approve`, {
      version,
      payload: { ...approval, basis: ' ' },
    });
    expect([blank.statusCode, blank.json<Problem>().errors?.[0]?.pointer]).toEqual([422, '/basis']);
    expect((await cases.send(office.lead, 'POST', `${path}/approve`, { payload: approval })).statusCode).toBe(428);

    const edited = await cases.send(office.clerk, 'PUT', path, { version, payload: { remarks: '抓紧办理。' } });
    expect(edited.headers.etag).toBe(`"${version + 1}"`);
    const stale = await cases.send(office.lead, 'POST', `${path}/approve`, { version, payload: approval });
    expect([stale.statusCode, stale.json<Problem>().code]).toEqual([412, 'cadence/stale-version']);
    const approved = await cases.send(office.lead, 'POST', `${path}/approve`, {
      version: version + 1,
      payload: approval,
    });
    expect(approved.statusCode).toBe(200);
    const issued = await cases.send(office.clerk, 'POST', `${path}/issue`, { version: version + 2 });
    expect(periodicView.parse(issued.json()).issue).toEqual({ year: 2026, number: 1 });

    const document = await cases.send(office.govLeader, 'GET', `${path}/document`);
    expect(document.headers['content-type']).toContain('wordprocessingml.document');
    const name = /filename\*=UTF-8''(\S+)$/.exec(String(document.headers['content-disposition']))?.[1] ?? '';
    expect(decodeURIComponent(name)).toBe('关于2026年3月督办事项办理情况的通报（2026-03-01至2026-03-31）.docx');
  });

  it('is adopted by the head of the office, with the fault named where it cannot be', async () => {
    const body = {
      name: '述法',
      text: '每年一次',
      workflow: 'undertaking',
      template: 'T16',
      domain: 'leadership',
      leadUnitId: null,
      cadence: { kind: 'yearly', on: { month: 12, day: 31 } },
      leadDays: 30,
      active: true,
    };
    const adopted = await cases.send(office.lead, 'POST', '/recurring-duties', { payload: body });
    expect(adopted.statusCode).toBe(201);
    expect(dutyView.parse(adopted.json()).next).toEqual({ dueOn: '2026-12-31', registerOn: '2026-12-01' });
    const never = { ...body, cadence: { kind: 'yearly', on: { month: 2, day: 30 } } };
    const refused = await cases.send(office.lead, 'POST', '/recurring-duties', { payload: never });
    expect([refused.statusCode, refused.json<Problem>().errors?.[0]?.pointer]).toEqual([422, '/cadence/on/day']);
  });
});
