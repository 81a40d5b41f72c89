import { randomUUID } from 'node:crypto';
import type { Actor, CaseView, Problem } from '@bihuan/contracts';
import { CaseCommentRow, CaseRow, NoticeRow, PersonRow } from '@bihuan/database';
import { LiveHub } from '@bihuan/live';
import { AppConfig, createLogger, envSchema } from '@bihuan/platform';
import {
  addCaseRows,
  aRegistration,
  CSRF_TOKEN,
  FakeClock,
  seedOffice,
  TestApi,
  type TestOffice,
} from '@bihuan/testing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApi } from '../create-api';
import { LiveEar } from './live-ear';
import { LiveSessions } from './live-sessions';

describe('pages that are kept up to date, with two api processes on one database', () => {
  const clock = new FakeClock();
  let api: TestApi;
  let second: NestFastifyApplication;
  let office: TestOffice;
  const ears: LiveEar[] = [];

  const manager = () => api.database.dataSource.manager;
  const listen = async (who: Pick<Actor, 'personId'>, app = second): Promise<LiveEar> => {
    const ear = await LiveEar.open(app, await api.sessionOf(who));
    ears.push(ear);
    if (ear.answer.statusCode === 200) await ear.until(({ words }) => words.includes('ready'));
    return ear;
  };
  const touch = (...ids: string[]) => manager().update(CaseRow, ids, { stateSince: '2026-03-03' });
  const named = ({ told }: LiveEar) => new Set(told.flatMap(({ cases }) => cases));
  const liaisonOf = (place: 0 | 1): Actor => office.departments[place].people['liaison'] ?? office.admin;

  beforeAll(async () => {
    api = await TestApi.open(createApi, clock);
    office = await seedOffice(api.database.dataSource);
    const settings = { DATABASE_URL: api.database.url, LOG_LEVEL: 'silent', WEB_ROOT: 'none' };
    const config = new AppConfig(envSchema.parse(settings));
    second = await createApi({ config, clock, logger: createLogger('test', 'silent') });
    await second.listen(0, '127.0.0.1');
    await api.app.listen(0, '127.0.0.1');
  });
  afterEach(async () => {
    for (const ear of ears.splice(0)) ear.hangUp();
    for (const app of [api.app, second]) await untilEmpty(app);
  });
  afterAll(async () => {
    await second.close();
    await api.close();
  });

  const untilEmpty = async (app: NestFastifyApplication) => {
    const { open } = app.get(LiveHub, { strict: false });
    while (open.size > 0) await new Promise((resolve) => setTimeout(resolve, 10));
  };

  it('are told by one process what was changed through the other', async () => {
    const ear = await listen(office.clerk);
    const answer = await api.app.inject({
      method: 'POST',
      url: '/api/cases',
      cookies: { bihuan_session: await api.sessionOf(office.lead) },
      headers: { 'x-csrf-token': CSRF_TOKEN },
      payload: aRegistration({ leadUnitId: office.departments[0].id }),
    });
    const { id } = answer.json<CaseView>();
    await ear.until((heard) => named(heard).has(id));
    expect(ear.told.every(({ everything }) => !everything)).toBe(true);
  });

  it('come as an unbuffered stream that no proxy may change', async () => {
    const { headers } = (await listen(office.clerk)).answer;
    expect(headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    });
    expect(headers['content-security-policy']).toBeDefined();
  });

  it('are told of no case that the person may not see', async () => {
    const [own, other] = [office.departments[0].id, office.departments[1].id];
    const mine = await addCaseRows(api.database.dataSource, office, { leadUnitId: own });
    const foreign = await addCaseRows(api.database.dataSource, office, { leadUnitId: other });
    const unissued = await addCaseRows(api.database.dataSource, office, { leadUnitId: own, issuedOn: null });
    const [ear, clerk] = [await listen(liaisonOf(0)), await listen(office.clerk)];
    await touch(foreign.id, unissued.id);
    await clerk.until((heard) => named(heard).has(foreign.id) && named(heard).has(unissued.id));
    await touch(mine.id);
    await ear.until((heard) => named(heard).has(mine.id));
    expect(named(ear)).toEqual(new Set([mine.id]));
    const admin = await listen(office.admin);
    await touch(mine.id, foreign.id);
    await tellOf(office.admin);
    await admin.until(({ told }) => told.length > 0);
    expect(admin.told.map(({ topics, cases }) => [topics, cases])).toEqual([[['notices'], []]]);
  });

  const tellOf = async ({ personId }: Pick<Actor, 'personId'>) => {
    const words = { zh: '提醒', en: 'Reminder' };
    const id = randomUUID();
    const notice = {
      id,
      personId: personId ?? '',
      cause: id,
      kind: 'before-3wd',
      caseId: null,
      title: words,
      why: words,
    };
    await manager().insert(NoticeRow, { ...notice, createdAt: clock.now(), readAt: null, digestId: null });
  };

  it('are told of notices to the person themselves only', async () => {
    const [mine, colleague] = [await listen(office.clerk), await listen(office.lead)];
    await tellOf(office.clerk);
    await mine.until(({ told }) => told.some(({ topics }) => topics.includes('notices')));
    const { id } = await addCaseRows(api.database.dataSource, office);
    await colleague.until((heard) => named(heard).has(id));
    expect(colleague.told.flatMap(({ topics }) => topics)).not.toContain('notices');
  });

  it('are told of a comment only where it may be read: not even that the office has noted something', async () => {
    const { id: caseId } = await addCaseRows(api.database.dataSource, office);
    const [ear, verifier] = [await listen(liaisonOf(0)), await listen(office.verifier)];
    const comment = async (audience: 'everyone' | 'office') => {
      const author = { authorId: office.clerk.personId ?? '', unitId: office.office.id };
      const row = { ...author, id: randomUUID(), caseId, audience, text: '请看', mentions: [], version: 1 };
      await manager().insert(CaseCommentRow, { ...row, createdAt: clock.now(), editedAt: null, removedAt: null });
    };
    await comment('office');
    await verifier.until(({ told }) => told.some(({ commentsOn }) => commentsOn.includes(caseId)));
    const { id: other } = await addCaseRows(api.database.dataSource, office);
    await ear.until((heard) => named(heard).has(other));
    expect(ear.told.flatMap(({ topics }) => topics)).not.toContain('comments');
    await comment('everyone');
    await ear.until(({ told }) => told.some(({ commentsOn }) => commentsOn.includes(caseId)));
  });

  it('are told of a storm in few messages, and of very many cases by no name', async () => {
    const { id: template } = await addCaseRows(api.database.dataSource, office);
    const ear = await listen(office.clerk);
    await Promise.all(Array.from({ length: 60 }, () => touch(template)));
    const last = await addCaseRows(api.database.dataSource, office);
    await ear.until((heard) => named(heard).has(last.id));
    expect(ear.told.length).toBeLessThan(10);
    const before = ear.told.length;
    await manager().query(
      `INSERT INTO "case" SELECT (json_populate_record(c, json_build_object(
      'id', gen_random_uuid(), 'number', 'M-' || n))).* FROM "case" c, generate_series(1, 150) n WHERE c.id = $1`,
      [template],
    );
    await ear.until(({ told }) => told.length > before);
    expect(ear.told.at(-1)).toEqual({ everything: false, topics: ['cases'], cases: [], commentsOn: [] });
  });

  it('are told nothing of a change that was taken back', async () => {
    const [taken, kept] = [
      await addCaseRows(api.database.dataSource, office),
      await addCaseRows(api.database.dataSource, office),
    ];
    const ear = await listen(office.clerk);
    const undone = manager().transaction(async (tx) => {
      await tx.update(CaseRow, taken.id, { stateSince: '2026-03-04' });
      throw new Error('taken back');
    });
    await expect(undone).rejects.toThrow('taken back');
    await touch(kept.id);
    await ear.until((heard) => named(heard).has(kept.id));
    expect(named(ear).has(taken.id)).toBe(false);
  });

  it('end when the person signs out through the other process', async () => {
    const token = await api.sessionOf(office.clerk);
    const ear = await LiveEar.open(second, token);
    ears.push(ear);
    await ear.until(({ words }) => words.includes('ready'));
    const signOut = { method: 'DELETE', url: '/api/session', cookies: { bihuan_session: token } } as const;
    await api.app.inject({ ...signOut, headers: { 'x-csrf-token': CSRF_TOKEN } });
    await ear.until(({ isOver }) => isOver);
    expect(ear.words).toEqual(['ready', 'ended']);
  });

  it.each([
    ['loses a role', { roles: ['office-clerk' as const] }],
    ['is put out of use', { active: false }],
    ['moves to another unit', {}],
  ])('end when the person %s', async (_what, change) => {
    const id = randomUUID();
    const home = { unitId: office.office.id, passwordHash: '-', email: null, active: true };
    await manager().insert(PersonRow, { ...home, id, login: id, name: '新人', roles: ['office-clerk', 'office-lead'] });
    const [ear, colleague] = [await listen({ personId: id }), await listen(office.lead)];
    const moved = Object.keys(change).length > 0 ? change : { unitId: office.departments[2].id };
    await manager().update(PersonRow, { id }, moved);
    await ear.until(({ isOver }) => isOver);
    expect(colleague.isOver).toBe(false);
  });

  it('end when the session has expired, and do not keep it alive', async () => {
    clock.goTo('2026-03-02 10:00');
    const ear = await listen(office.clerk);
    clock.goTo('2026-03-02 10:29');
    const sessions = second.get(LiveSessions, { strict: false });
    await sessions.check();
    expect(ear.isOver).toBe(false);
    clock.goTo('2026-03-02 10:31');
    await sessions.check();
    await ear.until(({ isOver }) => isOver);
  });

  it('are refused beyond what one browser may hold open, and free their place when they close', async () => {
    const token = await api.sessionOf(office.clerk);
    const open = async () => {
      const ear = await LiveEar.open(second, token);
      ears.push(ear);
      return ear;
    };
    const three = [await open(), await open(), await open()];
    expect(three.map(({ answer }) => answer.statusCode)).toEqual([200, 200, 200]);
    expect((await open()).answer.statusCode).toBe(429);
    for (const ear of three) ear.hangUp();
    await untilEmpty(second);
    expect((await open()).answer.statusCode).toBe(200);
  });

  it('leave nothing behind, however many come and go', async () => {
    const people = [office.clerk, office.lead, office.verifier, office.govLeader, liaisonOf(0), liaisonOf(1)];
    for (let round = 0; round < 20; round += 1) {
      const opened = await Promise.all([...people, ...people.slice(0, 4)].map((person) => listen(person)));
      expect(opened.every(({ answer }) => answer.statusCode === 200)).toBe(true);
      for (const ear of opened) ear.hangUp();
      await untilEmpty(second);
    }
  });

  it('say so to whoever asks for something else than a stream', async () => {
    const session = { bihuan_session: await api.sessionOf(office.clerk) };
    const answer = await api.app.inject({ method: 'GET', url: '/api/live', cookies: session });
    expect([answer.statusCode, answer.json<Problem>().status]).toEqual([406, 406]);
  });

  it('go on, and look at everything anew, when the database ends the connection that tells of changes', async () => {
    const ear = await listen(office.clerk);
    await manager().query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE application_name = 'bihuan-changes' AND datname = current_database()`,
    );
    await ear.until(({ told }) => told.some(({ everything }) => everything));
    const { id } = await addCaseRows(api.database.dataSource, office);
    await ear.until((heard) => named(heard).has(id));
    expect(ear.isOver).toBe(false);
  });

  it('end with the process, which stops at once', async () => {
    const settings = { DATABASE_URL: api.database.url, LOG_LEVEL: 'silent', WEB_ROOT: 'none' };
    const third = await createApi({
      config: new AppConfig(envSchema.parse(settings)),
      clock,
      logger: createLogger('test', 'silent'),
    });
    await third.listen(0, '127.0.0.1');
    const ear = await listen(office.clerk, third);
    await third.close();
    await ear.until(({ isOver }) => isOver);
    expect(ear.words).toContain('ready');
  });
});
