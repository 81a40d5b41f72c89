import { usualWays, type Actor } from '@bihuan/contracts';
import { CalendarFeedRow, CaseRow, MeasureRow, PersonRow } from '@bihuan/database';
import { addCaseRows, addTask, CSRF_TOKEN, FakeClock, seedOffice, TestApi, type TestOffice } from '@bihuan/testing';
import { createApi } from '../create-api';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

describe('what a person settles for themselves', () => {
  const clock = new FakeClock('2026-03-03 10:00');
  let api: TestApi;
  let office: TestOffice;
  let handler: Actor;

  beforeAll(async () => {
    api = await TestApi.open(createApi, clock);
    office = await seedOffice(api.database.dataSource);
    handler = office.departments[0].people['handler'] ?? office.clerk;
  });
  afterAll(() => api.close());

  async function ask(actor: Actor, method: Method, url: string, payload?: object) {
    const token = await api.sessionOf(actor);
    const headers = { 'x-csrf-token': CSRF_TOKEN };
    return api.app.inject({ method, url: `/api${url}`, headers, cookies: { bihuan_session: token }, payload });
  }
  const read = (path: string, headers: Record<string, string> = {}) =>
    api.app.inject({ method: 'GET', url: path, headers, remoteAddress: '10.1.1.1' });

  describe('preferences', () => {
    it('are the usual ones until chosen otherwise', async () => {
      expect((await ask(handler, 'GET', '/me/preferences')).json()).toEqual({
        ways: usualWays,
        digestTime: null,
        officeDigestTime: '09:00',
        hasEmail: true,
      });
      const chosen = { ways: { ...usualWays, due: ['email', 'sms', 'email'], progress: [] }, digestTime: '16:30' };
      expect((await ask(handler, 'PUT', '/me/preferences', chosen)).statusCode).toBe(200);
      expect((await ask(handler, 'GET', '/me/preferences')).json()).toMatchObject({
        ways: { due: ['email', 'sms'], progress: [], act: ['digest'] },
        digestTime: '16:30',
      });
      expect((await ask(office.clerk, 'GET', '/me/preferences')).json()).toMatchObject({ digestTime: null });
    });

    it.each([
      ['an hour out of the hours of sending', { ways: usualWays, digestTime: '18:00' }, '/digestTime'],
      ['an hour between the half hours', { ways: usualWays, digestTime: '09:10' }, '/digestTime'],
      ['a way that does not exist', { ways: { ...usualWays, due: ['fax'] }, digestTime: null }, '/ways/due/0'],
      ['a topic that is missing', { ways: { ...usualWays, due: undefined }, digestTime: null }, '/ways/due'],
    ])('refuse %s, and say where', async (_what, body, pointer) => {
      const answer = await ask(handler, 'PUT', '/me/preferences', body);
      expect(answer.statusCode).toBe(422);
      expect(answer.json()).toMatchObject({ errors: [{ pointer }] });
    });
  });

  it('an absence is entered and ended, and a wrong deputy is refused with the field', async () => {
    const deputyId = office.clerk.personId;
    const entered = await ask(handler, 'POST', '/me/absences', { deputyId, from: '2026-03-03', until: '2026-03-05' });
    expect(entered.statusCode).toBe(201);
    const [absence] = entered.json<{ id: string }[]>();
    expect((await ask(office.clerk, 'DELETE', `/me/absences/${absence?.id}`)).statusCode).toBe(404);
    expect((await ask(handler, 'DELETE', `/me/absences/${absence?.id}`)).json()).toEqual([]);
    const self = { deputyId: handler.personId, from: '2026-03-03', until: '2026-03-05' };
    expect((await ask(handler, 'POST', '/me/absences', self)).json()).toMatchObject({
      status: 422,
      code: 'people/unfit-deputy',
      errors: [{ pointer: '/deputyId' }],
    });
    const backwards = { deputyId, from: '2026-03-05', until: '2026-03-03' };
    expect((await ask(handler, 'POST', '/me/absences', backwards)).json()).toMatchObject({
      status: 422,
      errors: [{ pointer: '/until' }],
    });
  });

  describe('a calendar address', () => {
    const made = async (actor = handler): Promise<string> => {
      const { address } = (await ask(actor, 'POST', '/me/calendar-feed')).json<{ address: string }>();
      return new URL(address).pathname;
    };
    const eventsOf = (text: string): string[] =>
      [...text.replaceAll('\r\n ', '').matchAll(/^SUMMARY:(.*)\r$/gm)].map(([, summary = '']) => summary);

    it('shows the due dates of the to-do list to whoever has it, and the finding to nobody', async () => {
      const { dataSource } = api.database;
      const open = await addCaseRows(dataSource, office, {
        number: '2026-DC-0001',
        title: '通道;占用',
        dueOn: '2026-03-30',
      });
      await addCaseRows(dataSource, office, { number: '2026-DC-0002', suspendedOn: '2026-03-02' });
      await addCaseRows(dataSource, office, { number: '2026-DC-0003', open: false, state: 'closed' });
      const other = await addCaseRows(dataSource, office, {
        number: '2026-DC-0004',
        leadUnitId: office.departments[1].id,
      });
      await addTask(dataSource, { caseId: other.id, unitId: office.departments[0].id, part: 'assist' });
      await dataSource.query(`UPDATE task SET due_on = '2026-03-20' WHERE case_id = $1 AND part = 'assist'`, [
        other.id,
      ]);
      const measure = {
        caseId: open.id,
        round: 0,
        text: '内部措施',
        owner: '甲',
        dueOn: '2026-03-16',
        standard: '完成',
      };
      await dataSource.manager.insert(MeasureRow, [
        { ...measure, id: crypto.randomUUID(), position: 1 },
        { ...measure, id: crypto.randomUUID(), position: 2, doneOn: '2026-03-03' },
      ]);
      const answer = await read(await made());
      expect(answer.statusCode).toBe(200);
      expect(answer.headers).toMatchObject({
        'content-type': 'text/calendar; charset=utf-8',
        'cache-control': 'private, max-age=900',
      });
      expect(eventsOf(answer.body)).toEqual([
        String.raw`措施 1 到期：2026-DC-0001 通道\;占用`,
        '协办到期：2026-DC-0004 消防通道被占用',
        String.raw`事项到期：2026-DC-0001 通道\;占用`,
      ]);
      expect(answer.body).toContain('DTSTART;VALUE=DATE:20260330');
      expect(answer.body).toContain(`URL:http://127.0.0.1:3000/cases/${open.id}`);
      expect(answer.body).not.toContain('内部措施');
      expect(answer.body).not.toContain('督查发现');
      await dataSource.manager.update(CaseRow, { id: open.id }, { dueOn: '2026-04-02' });
      expect((await read(await made())).body).toContain('DTSTART;VALUE=DATE:20260402');
    });

    it('is not sent again to whoever has it as it is', async () => {
      const path = await made();
      const { etag } = (await read(path)).headers;
      const again = await read(path, { 'if-none-match': String(etag) });
      expect([again.statusCode, again.body]).toEqual([304, '']);
      expect((await read(path, { 'if-none-match': '"other"' })).statusCode).toBe(200);
    });

    it('is kept as a hash only, replaced by the next one, and gone once revoked', async () => {
      const [first, second] = [await made(), await made()];
      const row = await api.database.dataSource.manager.findOneByOrFail(CalendarFeedRow, {
        personId: handler.personId ?? '',
      });
      const token = second.split('/').at(-1)?.slice(0, -4) ?? '';
      expect(token).toHaveLength(43);
      expect(JSON.stringify(row)).not.toContain(token);
      expect((await read(first)).statusCode).toBe(404);
      expect((await read(second)).statusCode).toBe(200);
      const { createdAt, lastReadAt } = (await ask(handler, 'GET', '/me/calendar-feed')).json<{
        createdAt: string;
        lastReadAt: string;
      }>();
      expect([createdAt, lastReadAt]).toEqual([clock.now().toISOString(), clock.now().toISOString()]);
      expect((await ask(handler, 'DELETE', '/me/calendar-feed')).statusCode).toBe(204);
      expect((await read(second)).statusCode).toBe(404);
    });

    it('answers alike whether it never was, was revoked, or its person has left', async () => {
      const path = await made(office.verifier);
      await api.database.dataSource.manager.update(
        PersonRow,
        { id: office.verifier.personId ?? '' },
        { active: false },
      );
      const paths = [path, `/api/calendar-feeds/${'x'.repeat(43)}.ics`, '/api/calendar-feeds/short.ics'];
      const answers = await Promise.all(paths.map((one) => read(one)));
      const said = answers.map((answer) => ({ ...answer.json<object>(), instance: '', status: answer.statusCode }));
      expect(said[0]).toMatchObject({ status: 404, code: 'feed/unknown' });
      expect(said[1]).toEqual(said[0]);
      expect(said[2]).toEqual(said[0]);
    });

    it('is read a bounded number of times a minute from one address', async () => {
      clock.goTo('2026-03-03 10:30');
      const path = await made();
      const statuses: number[] = [];
      for (let turn = 0; turn < 122; turn += 1) statuses.push((await read(path)).statusCode);
      expect(statuses.slice(118)).toEqual([200, 200, 429, 429]);
      const refused = await read(path);
      expect(refused.headers['retry-after']).toBe('60');
      clock.goTo('2026-03-03 10:31');
      expect((await read(path)).statusCode).toBe(200);
    });
  });
});
