import type { CaseView, Problem } from '@bihuan/contracts';
import { aRegistration, CSRF_TOKEN, FakeClock, seedOffice, TestApi, type TestOffice } from '@bihuan/testing';
import { createApi } from './create-api';

const BOUNDARY = 'a-line-between-parts';
const part = (head: string, body: string): string => `--${BOUNDARY}\r\n${head}\r\n\r\n${body}\r\n`;
const END = `--${BOUNDARY}--\r\n`;
const FILE = 'Content-Disposition: form-data; name="file"; filename="a.txt"';

/** What a client may send by mistake or in malice is the client's fault, never ours: no input ends as a 500. */
describe('input that nobody foresaw', () => {
  const clock = new FakeClock('2026-03-02 10:00');
  let api: TestApi;
  let office: TestOffice;
  let clerk: string;
  let admin: string;

  beforeAll(async () => {
    api = await TestApi.open(createApi, clock);
    office = await seedOffice(api.database.dataSource);
    [clerk, admin] = [await api.sessionOf(office.clerk), await api.sessionOf(office.admin)];
  });
  afterAll(() => api.close());

  const get = (token: string, path: string) =>
    api.app.inject({ method: 'GET', url: `/api${path}`, cookies: { bihuan_session: token } });
  const post = (token: string, path: string, payload: object | string, headers: Record<string, string> = {}) =>
    api.app.inject({
      method: 'POST',
      url: `/api${path}`,
      cookies: { bihuan_session: token },
      headers: { 'x-csrf-token': CSRF_TOKEN, ...headers },
      payload,
    });
  const upload = (path: string, payload: string, boundary = `; boundary=${BOUNDARY}`) =>
    post(clerk, path, payload, { 'content-type': `multipart/form-data${boundary}` });

  it.each(['a\0b', 'a\uD800b', '\uDFFF'])('points to text that cannot be kept: %j', async (text) => {
    const unit = { parentId: null, name: text, shortName: '甲', kind: 'department', active: true };
    const answers = [
      await post(clerk, '/cases', aRegistration({ title: text })),
      await post(clerk, '/cases', aRegistration({ externalNumber: text })),
      await post(admin, '/units', unit),
    ];
    for (const answer of answers) {
      expect(answer.statusCode).toBe(422);
      expect(answer.json<Problem>()).toMatchObject({ code: 'request/invalid' });
    }
    expect(answers.map((answer) => answer.json<Problem>().errors?.[0]?.pointer)).toEqual([
      '/title',
      '/externalNumber',
      '/name',
    ]);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/xml'])('reads no %s', async (type) => {
    const body = 'login=clerk&password=Bihuan-2026';
    for (const path of ['/session', '/cases']) {
      const answer = await post(clerk, path, body, { 'content-type': type });
      expect([answer.statusCode, answer.json<Problem>().code]).toEqual([415, 'request/unsupported-media-type']);
    }
  });

  it.each(['{', '', '{"__proto__":{"type":"x"}}', '['.repeat(100_000)])('reads no broken JSON', async (body) => {
    const answer = await post(clerk, '/cases', body, { 'content-type': 'application/json' });
    expect([answer.statusCode, answer.json<Problem>().code]).toEqual([400, 'request/malformed']);
  });

  it('looks for no NUL in a list', async () => {
    for (const path of ['/cases?text=%00', '/cases?state=a%00', '/cases?workflow=%00']) {
      expect((await get(clerk, path)).statusCode).toBe(422);
    }
    expect((await get(admin, '/people?text=%00')).statusCode).toBe(422);
  });

  it('does not echo all that it does not know', async () => {
    const unknown = Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`field${index}`, 1]));
    const answer = await post(clerk, '/cases', { ...aRegistration(), ...unknown });
    expect(answer.statusCode).toBe(422);
    expect(answer.body.length).toBeLessThan(2000);
  });

  it.each(['9999-12-31', '0000-01-01'])('takes no deadline on %s', async (date) => {
    const registration = aRegistration({ deadlineRule: { kind: 'fixed', date } });
    expect((await post(clerk, '/cases', registration)).statusCode).toBe(422);
  });

  it('issues a case with the latest deadline there is', async () => {
    const deadlineRule = { kind: 'fixed', date: '2199-12-31' } as const;
    const leadUnitId = office.departments[0].id;
    const { id } = (await post(clerk, '/cases', aRegistration({ deadlineRule, leadUnitId }))).json<CaseView>();
    const issued = { type: 'case.issued', note: null };
    expect((await post(clerk, `/cases/${id}/events`, issued, { 'if-match': '"1"' })).statusCode).toBe(200);
  });

  describe.each(['/files', '/report-imports'])('a form sent to %s', (path) => {
    it.each([
      ['without a part', END],
      ['with a field in place of the file', part('Content-Disposition: form-data; name="file"', 'text') + END],
      ['with a file that has no name', part(FILE.replace('a.txt', ''), 'text') + END],
      [
        'with bytes that have no name',
        part('Content-Disposition: form-data; name="file"\r\nContent-Type: application/octet-stream', 'text') + END,
      ],
    ])('asks for a file when it comes %s', async (_what, payload) => {
      const answer = await upload(path, payload);
      expect(answer.statusCode).toBe(422);
      expect(answer.json<Problem>().code).toMatch(/^(?:file\/refused|document\/missing)$/);
    });

    it.each([
      ['is cut off', part(FILE, 'text'), undefined],
      ['names no boundary', part(FILE, 'text') + END, ''],
      ['keeps to another boundary', part(FILE, 'text') + END, '; boundary=another'],
    ])('is malformed when it %s', async (_what, payload, boundary) => {
      const answer = await upload(path, payload, boundary);
      expect([answer.statusCode, answer.json<Problem>().code]).toEqual([400, 'request/malformed']);
    });
  });
});
