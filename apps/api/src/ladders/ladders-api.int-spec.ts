import { ladderView, problem as problemSchema, type Actor, type LadderBody, type LadderView } from '@bihuan/contracts';
import { AccessLogRow } from '@bihuan/database';
import { CSRF_TOKEN, FakeClock, seedOffice, TestApi, type TestOffice } from '@bihuan/testing';
import { z } from 'zod';
import { createApi } from '../create-api';

type Sent = { readonly version?: number; readonly body?: unknown };

describe('the ladders of the api', () => {
  let api: TestApi;
  let office: TestOffice;
  const cookies = new Map<Actor, string>();

  beforeAll(async () => {
    api = await TestApi.open(createApi, new FakeClock('2026-03-02 10:00'));
    office = await seedOffice(api.database.dataSource);
    for (const actor of [office.lead, office.clerk, office.admin]) cookies.set(actor, await api.sessionOf(actor));
  });
  afterAll(() => api.close());
  beforeEach(() => api.database.dataSource.query('TRUNCATE ladder'));

  async function call(actor: Actor, endpoint: string, { version, body }: Sent = {}) {
    const [method, path = ''] = endpoint.split(' ');
    const answer = await api.app.inject({
      method: method as 'GET' | 'POST' | 'PUT',
      url: `/api${path}`,
      headers: { 'x-csrf-token': CSRF_TOKEN, ...(version === undefined ? {} : { 'if-match': `"${version}"` }) },
      cookies: { bihuan_session: cookies.get(actor) ?? '' },
      ...(body === undefined ? {} : { payload: body as object }),
    });
    return { status: answer.statusCode, etag: answer.headers.etag, json: () => answer.json<unknown>() };
  }
  const list = async (): Promise<LadderView[]> =>
    z.array(ladderView).parse((await call(office.clerk, 'GET /ladders')).json());
  async function read(code: string): Promise<LadderView> {
    const found = (await list()).find((ladder) => ladder.code === code);
    if (!found) throw new Error(`no ${code}`);
    return found;
  }
  const bodyOf = ({ label, basis, upTo, near, warning, rungs, active }: LadderView): LadderBody => ({
    label,
    basis,
    upTo,
    near,
    warning,
    rungs,
    active,
  });
  const change = async (code: string, changes: Partial<LadderBody>, version?: number) => {
    const before = await read(code);
    const body = { ...bodyOf(before), ...changes };
    return call(office.lead, `PUT /ladders/${code}`, { version: version ?? before.version, body });
  };
  const problemOf = (answer: { json: () => unknown }) => problemSchema.parse(answer.json());

  it('are those that ship, from the shortest period to the longest, each with its basis', async () => {
    const ladders = await list();
    expect(ladders.map(({ code }) => code)).toEqual(['up-to-5wd', 'up-to-15wd', 'up-to-60d', 'longer']);
    expect(ladders.every(({ changed, active, version }) => !changed && active && version === 0)).toBe(true);
    expect(ladders[0]?.basis).toContain('省级政务热线');
  });

  it('are changed by the head of the office, who is remembered, and the access log tells what was changed', async () => {
    const near = { value: 8, unit: 'wd' } as const;
    expect(await change('up-to-60d', { near })).toMatchObject({ status: 200, etag: '"1"' });
    expect(await read('up-to-60d')).toMatchObject({ near, changed: true, version: 1, changedBy: '杜主任' });
    const logged = await api.database.dataSource.manager.findOneByOrFail(AccessLogRow, { subject: 'up-to-60d' });
    expect(logged).toMatchObject({
      action: 'ladder.changed',
      personId: office.lead.personId,
      details: { before: { near: { value: 5 } }, after: { near } },
    });
  });

  it('keep their rungs as they are climbed, in whatever order they were sent', async () => {
    const { rungs } = await read('up-to-15wd');
    await change('up-to-15wd', { rungs: rungs.toReversed(), basis: '本区规定' });
    expect((await read('up-to-15wd')).rungs).toEqual(rungs);
  });

  it('are not changed from a version that somebody else replaced, not even the first one', async () => {
    const answers = await Promise.all([1, 2, 3].map((times) => change('longer', { basis: `第${times}稿` }, 0)));
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 412, 412]);
    expect((await read('longer')).version).toBe(1);
    const unsaid = await call(office.lead, 'PUT /ladders/longer', { body: bodyOf(await read('longer')) });
    expect(unsaid.status).toBe(428);
  });

  it('go back to what ships, with a version of its own', async () => {
    await change('up-to-5wd', { basis: '本区规定', active: false });
    expect(await read('up-to-5wd')).toMatchObject({ active: false, changed: true });
    const reset = (version: number) => call(office.admin, 'POST /ladders/up-to-5wd/reset', { version });
    expect((await reset(0)).status).toBe(412);
    expect((await reset(1)).status).toBe(200);
    expect(await read('up-to-5wd')).toMatchObject({ changed: false, active: true, version: 2 });
  });

  it('count as unchanged when they are changed to what ships', async () => {
    const { basis } = await read('longer');
    await change('longer', { basis: '本区规定' });
    await change('longer', { basis });
    expect(await read('longer')).toMatchObject({ changed: false, version: 2 });
  });

  it('are refused with the place of the fault where one would end, or remind twice at once', async () => {
    const { rungs } = await read('longer');
    const endless = await change('longer', { rungs: rungs.slice(0, -1) });
    expect(endless.status).toBe(422);
    expect(problemOf(endless).errors?.map(({ pointer }) => pointer)).toEqual(['/rungs/8/repeat']);
    const twice = await change('longer', { rungs: [...rungs, ...rungs.slice(0, 1)] });
    expect(problemOf(twice).errors?.map(({ pointer }) => pointer)).toEqual(['/rungs/10/at/value']);
  });

  it.each<[string, string, Partial<LadderBody>, string]>([
    ['the longest has a limit', 'longer', { upTo: { value: 900, unit: 'd' } }, '/upTo'],
    ['the longest is out of use', 'longer', { active: false }, '/active'],
    ['another has none', 'up-to-15wd', { upTo: null }, '/upTo'],
    ['one reaches no farther than the one before it', 'up-to-15wd', { upTo: { value: 5, unit: 'wd' } }, '/upTo'],
    ['one reaches farther than the one after it', 'up-to-15wd', { upTo: { value: 90, unit: 'd' } }, '/upTo'],
  ])('are refused together where %s', async (_what, code, changes, pointer) => {
    const answer = await change(code, changes);
    expect(answer.status).toBe(422);
    expect(problemOf(answer)).toMatchObject({ code: 'people/unusable-ladders', errors: [{ pointer }] });
    expect((await read(code)).version).toBe(0);
  });

  it('are unknown under a code that does not ship', async () => {
    const body = bodyOf(await read('longer'));
    const answer = await call(office.lead, 'PUT /ladders/own', { version: 0, body });
    expect(answer.status).toBe(404);
    expect(problemOf(answer).code).toBe('people/unknown-ladder');
  });
});
