import { randomUUID } from 'node:crypto';
import type { Actor } from '@bihuan/contracts';
import { RegisterCase } from '@bihuan/cases';
import { AccessLogRow } from '@bihuan/database';
import { addPerson, aRegistration, FakeClock, seedOffice, TestApi, type TestOffice } from '@bihuan/testing';
import { createApi } from '../create-api';

type Entry = { readonly action: string; readonly subject: string | null; readonly notes: { readonly zh: string }[] };

describe('the access log', () => {
  const clock = new FakeClock('2026-09-24 10:00');
  let api: TestApi;
  let office: TestOffice;
  let auditor: Actor;
  beforeAll(async () => {
    api = await TestApi.open(createApi, clock);
    office = await seedOffice(api.database.dataSource);
    auditor = await addPerson(api.database.dataSource, office.government, { name: '审计', roles: ['auditor'] });
  });
  afterAll(() => api.close());

  const get = async (as: Actor, url: string) =>
    api.app.inject({ method: 'GET', url, cookies: { bihuan_session: await api.sessionOf(as) } });
  const entries = async (query = ''): Promise<Entry[]> => {
    const answer = await get(auditor, `/api/access-log${query}`);
    expect(answer.statusCode).toBe(200);
    return answer.json<{ items: Entry[] }>().items;
  };
  const keep = ({ details = {}, ...entry }: Partial<Omit<AccessLogRow, 'details'>> & { details?: object }) =>
    api.database.dataSource.manager.insert(AccessLogRow, {
      id: randomUUID(),
      at: clock.now(),
      personId: office.admin.personId,
      action: 'sign-in',
      subject: null,
      success: true,
      address: '10.0.0.1',
      ...entry,
      details: { ...details },
    });

  it('is read by the auditor, and not by the administrator whose deeds it tells', async () => {
    expect((await get(office.admin, '/api/access-log')).statusCode).toBe(403);
    const [denied] = await entries('?kind=denied');
    expect(denied).toMatchObject({ action: 'access.denied', notes: [{ zh: '需要权限“查看和导出访问日志”' }] });
  });

  it('is filtered by person, kind and day', async () => {
    await keep({ action: 'sign-in', at: new Date('2026-09-20T15:59:00Z') });
    await keep({ action: 'sign-in', at: new Date('2026-09-20T16:00:00Z') });
    await keep({ action: 'unit.created', at: new Date('2026-09-20T16:00:00Z'), subject: office.office.id });
    expect(await entries('?from=2026-09-21&until=2026-09-21')).toHaveLength(2);
    expect(await entries('?from=2026-09-20&until=2026-09-20&kind=sign-in')).toHaveLength(1);
    expect(await entries('?kind=people')).toMatchObject([{ action: 'unit.created', subject: office.office.name }]);
    expect(await entries(`?text=${encodeURIComponent('没有这个人')}`)).toEqual([]);
  });

  it('tells what changed in words, roles and passwords included', async () => {
    const before = { name: '某人', roles: ['unit-handler'], active: true };
    const after = { name: '某人', roles: ['unit-leader'], active: true };
    await keep({ action: 'person.changed', details: { before, after, passwordReset: true } });
    const [changed] = (await entries('?kind=people')).filter(({ action }) => action === 'person.changed');
    expect(changed?.notes.map(({ zh }) => zh)).toEqual(['重设了密码', '角色：承办人 → 责任单位负责人']);
  });

  it('keeps who took a case file, before it leaves the house, and nothing where there was none to take', async () => {
    const { id } = await api.app.get(RegisterCase).execute(office.clerk, aRegistration());
    expect((await get(office.clerk, `/api/cases/${id}/file.zip`)).statusCode).toBe(200);
    expect((await get(office.clerk, `/api/cases/${randomUUID()}/file.zip`)).statusCode).toBe(404);
    const taken = (await entries('?kind=taken')).filter(({ action }) => action === 'case-file.taken');
    expect(taken).toHaveLength(1);
    expect(taken[0]?.subject).toMatch(/\d/);
  });

  it('is exported as text that no spreadsheet takes for a formula, and keeps that it was', async () => {
    await keep({ subject: '=1+1', personId: null, success: false, details: { reason: 'refused' } });
    const file = await get(auditor, '/api/access-log/file?kind=sign-in');
    expect(file.headers['content-type']).toContain('text/csv');
    expect(file.body).toContain(`"'=1+1"`);
    expect(file.body).toContain('用户名或密码不正确');
    expect((await entries('?kind=taken')).map(({ action }) => action)).toContain('access-log.taken');
  });
});
