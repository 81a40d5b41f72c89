import { randomUUID } from 'node:crypto';
import {
  caseView,
  sessionView,
  type Actor,
  type CaseView,
  type LedgerRow,
  type Page,
  type Problem,
  type SessionView,
} from '@bihuan/contracts';
import { AccessLogRow, NoticeRow, PersonRow } from '@bihuan/database';
import { PurgeSessions } from '@bihuan/people';
import { addCaseRows, CSRF_TOKEN, FakeClock, seedOffice, TestApi, type TestOffice } from '@bihuan/testing';
import { createApi } from '../create-api';

type Method = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
type Sent = { readonly payload?: object; readonly csrf?: string; readonly headers?: Record<string, string> };

/** A browser: keeps its cookie, and the token of the session as it was last told. */
class Seat {
  csrf = CSRF_TOKEN;
  constructor(
    private readonly api: TestApi,
    readonly token: string,
  ) {}

  send(method: Method, path: string, { payload, csrf = this.csrf, headers = {} }: Sent = {}) {
    return this.api.app.inject({
      method,
      url: `/api${path}`,
      cookies: { bihuan_session: this.token },
      headers: { 'x-csrf-token': csrf, 'if-match': '"5"', ...headers },
      ...(payload && { payload }),
    });
  }

  async session(): Promise<SessionView> {
    return this.keep(await this.send('GET', '/session'));
  }

  async viewAs({ personId }: Pick<Actor, 'personId'>): Promise<SessionView> {
    return this.keep(await this.send('POST', '/session/view-as', { payload: { personId } }));
  }

  async end(): Promise<SessionView> {
    return this.keep(await this.send('DELETE', '/session/view-as'));
  }

  private keep(answer: Awaited<ReturnType<Seat['send']>>): SessionView {
    const view = sessionView.parse(answer.json());
    this.csrf = view.csrfToken;
    return view;
  }
}

describe('viewing as somebody else', () => {
  const clock = new FakeClock();
  let api: TestApi;
  let office: TestOffice;
  let liaison: Actor;
  let ownCase: string;
  let otherCase: string;
  let admin: { readonly personId: string; readonly name: string };
  let seat: Seat;

  const sit = async (who: Pick<Actor, 'personId'>) => new Seat(api, await api.sessionOf(who));
  const codeOf = async (answer: ReturnType<Seat['send']>) => {
    const { statusCode, body } = await answer;
    return [statusCode, (JSON.parse(body) as Problem).code];
  };
  const readOnly = [403, 'session/view-as-read-only'];
  /** What the log of this test's administrator says. */
  const logged = (action: string) => manager().findBy(AccessLogRow, { action, personId: admin.personId });
  const reasonsOfEnds = async () =>
    (await logged('view-as.ended'))
      .map(({ details }) => String(details['reason']))
      .toSorted((a, b) => a.localeCompare(b));
  const manager = () => api.database.dataSource.manager;
  const aPerson = async (roles: PersonRow['roles'], parts: Partial<PersonRow> = {}) => {
    const personId = randomUUID();
    const row = {
      login: `p${personId.slice(0, 8)}`,
      name: `新人${personId.slice(0, 4)}`,
      email: null,
      passwordHash: '-',
      active: true,
    };
    await manager().insert(PersonRow, { ...row, id: personId, unitId: office.departments[0].id, roles, ...parts });
    return { personId, name: parts.name ?? row.name };
  };

  beforeAll(async () => {
    api = await TestApi.open(createApi, clock);
    office = await seedOffice(api.database.dataSource);
    liaison = office.departments[0].people['liaison'] ?? office.admin;
    ownCase = (await addCaseRows(api.database.dataSource, office)).id;
    otherCase = (await addCaseRows(api.database.dataSource, office, { leadUnitId: office.departments[1].id })).id;
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    clock.goTo('2026-03-02 10:00');
    admin = await aPerson(['admin']);
    seat = await sit(admin);
  });

  it('tells whose eyes these are, until when and by whom', async () => {
    const session = await seat.viewAs(liaison);
    expect(session).toMatchObject({
      person: { id: liaison.personId },
      viewAs: {
        id: liaison.personId,
        name: liaison.name,
        unit: office.departments[0].name,
        until: '2026-03-02T02:30:00.000Z',
        by: { id: admin.personId, name: admin.name },
      },
    });
    expect(await seat.session()).toEqual(session);
    expect((await seat.end()).person.id).toBe(admin.personId);
    expect((await seat.session()).viewAs).toBeNull();
  });

  it('shows what the person sees, with the same refusals, and not more', async () => {
    const own = await sit(liaison);
    await seat.viewAs(liaison);
    for (const path of ['/cases', `/cases/${ownCase}`, `/cases/${ownCase}/journal`, '/to-do', '/units', '/notices']) {
      const [theirs, seen] = [await own.send('GET', path), await seat.send('GET', path)];
      expect([theirs.statusCode, seen.statusCode]).toEqual([200, 200]);
      expect(seen.json()).toEqual(theirs.json());
    }
    const ids = (await seat.send('GET', '/cases')).json<Page<LedgerRow>>().items.map(({ id }) => id);
    expect(ids).toEqual([ownCase]);
    const { refusedEvents } = caseView.parse((await seat.send('GET', `/cases/${ownCase}`)).json<CaseView>());
    expect(refusedEvents.length).toBeGreaterThan(0);
    expect(await codeOf(seat.send('GET', `/cases/${otherCase}`))).toEqual([404, 'case/unknown']);
    expect(await codeOf(seat.send('GET', '/overview'))).toEqual([403, 'access/denied']);
    expect(await codeOf(seat.send('GET', '/people'))).toEqual([403, 'access/denied']);
  });

  it('changes nothing, whichever way it is tried', async () => {
    await seat.viewAs(liaison);
    const before = await manager().findOneByOrFail(PersonRow, { id: liaison.personId ?? '' });
    const change = { type: 'progress.reported', text: '已完成一半。' };
    const tries: [Method, string, object][] = [
      ['POST', `/cases/${ownCase}/events`, change],
      ['POST', '/files', {}],
      ['POST', '/notices/read', { ids: 'all' }],
      ['POST', '/session/password', { current: 'nobody can sign in', next: 'Another-horse-2' }],
      ['POST', '/people', {}],
      ['PATCH', `/people/${liaison.personId}`, {}],
      ['PUT', `/report-imports/${ownCase}/drafts`, {}],
      ['DELETE', `/report-imports/${ownCase}`, {}],
      ['POST', '/session/view-as', { personId: office.clerk.personId }],
    ];
    for (const [method, path, payload] of tries) {
      expect(await codeOf(seat.send(method, path, { payload }))).toEqual(readOnly);
    }
    const answer = await seat.send('POST', `/cases/${ownCase}/events`, { payload: change });
    expect(answer.json<Problem>().detail.zh).toContain(liaison.name);
    expect(await manager().findOneByOrFail(PersonRow, { id: liaison.personId ?? '' })).toEqual(before);
    expect(caseView.parse((await seat.send('GET', `/cases/${ownCase}`)).json<CaseView>()).version).toBe(5);
    const denied = (await logged('access.denied')).filter(({ details }) => details['reason'] === 'view-as-read-only');
    expect(denied).toHaveLength(tries.length + 1);
    expect(new Set(denied.map(({ personId }) => personId))).toEqual(new Set([admin.personId]));
  });

  it('marks no notice as read by reading', async () => {
    const words = { zh: '提醒', en: 'Reminder' };
    const id = randomUUID();
    const about = { kind: 'before-3wd', caseId: ownCase, title: words, why: words, cause: id, digestId: null };
    const notice = { ...about, id, personId: liaison.personId ?? '', createdAt: clock.now(), readAt: null };
    await manager().insert(NoticeRow, notice);
    expect((await seat.viewAs(liaison)).unreadNotices).toBe(1);
    expect((await seat.send('GET', '/notices')).json()).toMatchObject({ total: 1, unread: 1 });
    expect((await manager().findOneByOrFail(NoticeRow, { id })).readAt).toBeNull();
  });

  it('writes down who read what as whom, from start to end', async () => {
    const upload = await (await sit(liaison)).send('POST', '/files', aFile());
    const { id: fileId } = upload.json<{ id: string }>();
    await seat.viewAs(liaison);
    expect((await seat.send('GET', `/files/${fileId}`)).body).toBe('照片说明');
    await seat.send('GET', `/cases/${ownCase}?from=ledger`);
    await seat.send('HEAD', `/cases/${ownCase}`);
    await seat.send('GET', '/units');
    await seat.end();
    await seat.send('GET', '/people');
    const rows = await manager().findBy(AccessLogRow, { personId: admin.personId });
    expect(rows.map(({ action, subject }) => `${action} ${subject}`).toSorted()).toEqual([
      `file.taken ${fileId}`,
      `view-as.ended ${liaison.personId}`,
      `view-as.read GET /api/cases/${ownCase}`,
      `view-as.read GET /api/files/${fileId}`,
      `view-as.read HEAD /api/cases/${ownCase}`,
      `view-as.started ${liaison.personId}`,
    ]);
    for (const row of rows) {
      expect(row).toMatchObject({ personId: admin.personId, address: '127.0.0.1' });
      expect(row.details).toMatchObject({ viewAs: liaison.personId });
    }
  });

  it('is for administrators, and as neither oneself, another administrator nor one who is out of use', async () => {
    const start = ({ personId }: Pick<Actor, 'personId'>) =>
      seat.send('POST', '/session/view-as', { payload: { personId } });
    const self = await start({ personId: admin.personId });
    expect([self.statusCode, self.json<Problem>()]).toMatchObject([409, { reason: 'self' }]);
    const another = await start(await aPerson(['admin', 'office-clerk']));
    expect([another.statusCode, another.json<Problem>()]).toMatchObject([409, { reason: 'admin' }]);
    const gone = await start(await aPerson(['unit-handler'], { active: false }));
    expect([gone.statusCode, gone.json<Problem>()]).toMatchObject([409, { reason: 'inactive' }]);
    expect(await codeOf(start({ personId: randomUUID() }))).toEqual([404, 'people/unknown-person']);
    seat = await sit(office.lead);
    expect(await codeOf(start(liaison))).toEqual([403, 'access/denied']);
    expect((await seat.end()).person.id).toBe(office.lead.personId);
  });

  it('ends after half an hour, and what was drawn before can then no longer act', async () => {
    const markAll = () => seat.send('POST', '/notices/read', { payload: { ids: 'all' } });
    await seat.viewAs(liaison);
    clock.goTo('2026-03-02 10:29');
    expect((await seat.session()).viewAs).not.toBeNull();
    clock.goTo('2026-03-02 10:30');
    expect(await codeOf(markAll())).toEqual([403, 'access/csrf']);
    expect(await seat.session()).toMatchObject({ person: { id: admin.personId }, viewAs: null });
    expect((await markAll()).statusCode).toBe(204);
    expect(await reasonsOfEnds()).toEqual(['expired']);
  });

  it.each([
    ['the person is put out of use', 'inactive', { active: false }],
    ['the person becomes an administrator', 'admin', { roles: ['admin'] }],
  ] as const)('ends when %s', async (_when, reason, change) => {
    const viewed = await aPerson(['unit-handler']);
    await seat.viewAs(viewed);
    const rest = { name: '新人', unitId: office.departments[0].id, roles: ['unit-handler'], email: null, active: true };
    const other = await sit(office.admin);
    const changed = await other.send('PATCH', `/people/${viewed.personId}`, { payload: { ...rest, ...change } });
    expect(changed.statusCode).toBe(200);
    expect(await seat.session()).toMatchObject({ person: { id: admin.personId }, viewAs: null });
    expect(await reasonsOfEnds()).toEqual([reason]);
  });

  it('ends when the administrator loses the role', async () => {
    await seat.viewAs(office.clerk);
    await manager().update(PersonRow, { id: admin.personId }, { roles: ['unit-handler'] });
    expect(await codeOf(seat.send('GET', '/overview'))).toEqual([403, 'access/denied']);
    expect((await seat.session()).person.id).toBe(admin.personId);
    expect(await reasonsOfEnds()).toEqual(['role-lost']);
  });

  it('ends with signing out and with a session that is forgotten, and says so under the own name', async () => {
    await seat.viewAs(liaison);
    expect((await seat.send('DELETE', '/session')).statusCode).toBe(204);
    expect(await codeOf(seat.send('GET', '/session'))).toEqual([401, 'access/signed-out']);
    expect(await logged('sign-out')).toHaveLength(1);
    seat = await sit(admin);
    await seat.viewAs(liaison);
    clock.goTo('2026-03-02 12:00');
    await api.app.get(PurgeSessions, { strict: false }).execute();
    expect(await reasonsOfEnds()).toEqual(['session-ended', 'signed-out']);
  });

  it('asks for the token of the moment, and lets no browser keep an answer for the next pair of eyes', async () => {
    const session = await seat.viewAs(liaison);
    expect(session.csrfToken).not.toBe(CSRF_TOKEN);
    expect(await codeOf(seat.send('DELETE', '/session/view-as', { csrf: CSRF_TOKEN }))).toEqual([403, 'access/csrf']);
    const answer = await seat.send('GET', `/cases/${ownCase}`);
    expect(answer.headers).toMatchObject({ etag: '"5"', 'cache-control': 'no-store' });
    expect((await seat.end()).csrfToken).not.toBe(session.csrfToken);
  });
});

function aFile(): { payload: Buffer; headers: Record<string, string> } {
  const boundary = 'a-line-between-parts';
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="说明.txt"\r\n\r\n`;
  return {
    payload: Buffer.from(`${head}照片说明\r\n--${boundary}--\r\n`),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  };
}
