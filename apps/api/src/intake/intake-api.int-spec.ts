import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { reportImportView, type Problem, type ReportImportView } from '@bihuan/contracts';
import { CSRF_TOKEN, FakeClock, seedOffice, TestApi, type TestOffice } from '@bihuan/testing';
import { createApi } from '../create-api';

const fixture = resolve(__dirname, '../../../../libs/report-parser/fixtures/problems-apart-from-causes.txt');
const BOUNDARY = 'a-line-between-parts';

describe('importing a report over HTTP', () => {
  const clock = new FakeClock('2022-02-10 10:00');
  let api: TestApi;
  let office: TestOffice;
  let token: string;

  beforeAll(async () => {
    api = await TestApi.open(createApi, clock);
    office = await seedOffice(api.database.dataSource);
    token = await api.sessionOf(office.clerk);
  });
  afterAll(() => api.close());

  type Sent = { readonly version?: number; readonly payload?: string | Buffer | object; readonly type?: string };
  const send = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, sent: Sent = {}) =>
    api.app.inject({
      method,
      url: `/api${path}`,
      cookies: { bihuan_session: token },
      headers: {
        'x-csrf-token': CSRF_TOKEN,
        ...(sent.version === undefined ? {} : { 'if-match': `"${sent.version}"` }),
        ...(sent.type === undefined ? {} : { 'content-type': sent.type }),
      },
      ...(sent.payload === undefined ? {} : { payload: sent.payload }),
    });

  const upload = (name: string, bytes: Buffer) =>
    send('POST', '/report-imports', {
      type: `multipart/form-data; boundary=${BOUNDARY}`,
      payload: Buffer.concat([
        Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n\r\n`),
        bytes,
        Buffer.from(`\r\n--${BOUNDARY}--\r\n`),
      ]),
    });

  async function imported(): Promise<ReportImportView> {
    const answer = await upload('平野市2021年度报告.txt', readFileSync(fixture));
    expect(answer.statusCode).toBe(201);
    expect(answer.headers.etag).toBe('"1"');
    return reportImportView.parse(answer.json());
  }

  it('takes the file under its Chinese name, and the drafts against the version that was read', async () => {
    const view = await imported();
    expect(view).toMatchObject({ fileName: '平野市2021年度报告.txt', status: 'draft' });
    const drafts = view.drafts.map((draft) => ({ ...draft, leadUnitId: office.departments[0].id }));
    const saved = await send('PUT', `/report-imports/${view.id}/drafts`, { version: 1, payload: { drafts } });
    expect([saved.statusCode, saved.headers.etag]).toEqual([200, '"2"']);
    const stale = await send('PUT', `/report-imports/${view.id}/drafts`, { version: 1, payload: { drafts } });
    expect([stale.statusCode, stale.json<Problem>().code]).toEqual([412, 'intake/stale-version']);
    const confirmed = await send('POST', `/report-imports/${view.id}/confirm`, { version: 2 });
    expect(confirmed.statusCode).toBe(200);
    expect(confirmed.json<ReportImportView>()).toMatchObject({ status: 'confirmed', version: 3 });
    expect((await send('DELETE', `/report-imports/${view.id}`)).statusCode).toBe(409);
  });

  it('points to everything that is missing', async () => {
    const view = await imported();
    const answer = await send('POST', `/report-imports/${view.id}/confirm`, { version: 1 });
    expect(answer.statusCode).toBe(422);
    expect(answer.json<Problem>()).toMatchObject({ code: 'intake/incomplete' });
    expect(answer.json<Problem>().errors?.map(({ pointer }) => pointer)).toEqual(
      view.drafts.map((_draft, index) => `/drafts/${index}/leadUnitId`),
    );
    expect((await send('POST', `/report-imports/${view.id}/confirm`)).statusCode).toBe(428);
    expect((await send('DELETE', `/report-imports/${view.id}`)).statusCode).toBe(204);
  });

  it('refuses what is no file, no report or too much, in words', async () => {
    const codeOf = async (answer: ReturnType<typeof send>) => {
      const { statusCode, body } = await answer;
      return [statusCode, (JSON.parse(body) as Problem).code];
    };
    expect(await codeOf(send('POST', '/report-imports', { payload: {} }))).toEqual([422, 'document/missing']);
    expect(await codeOf(upload('通知.txt', Buffer.from('请准时参加会议。')))).toEqual([422, 'intake/not-a-report']);
    const much = Buffer.alloc(20 * 1024 * 1024 + 1, '长');
    expect(await codeOf(upload('报告.txt', much))).toEqual([413, 'document/too-large']);
    expect(await codeOf(send('GET', `/report-imports/${randomUUID()}`))).toEqual([404, 'intake/unknown']);
  });

  it('keeps the inspections of the office', async () => {
    const inspection = {
      name: '春季执法督察',
      kind: 'special',
      sourceType: 'rule-of-law-inspection',
      documentNumber: null,
      startedOn: '2022-03-01',
    };
    const created = await send('POST', '/inspections', { payload: inspection });
    expect(created.statusCode).toBe(201);
    expect((await send('GET', '/inspections')).json()).toMatchObject({
      total: 1,
      items: [{ ...inspection, cases: 0 }],
    });
  });
});
