import { randomUUID } from 'node:crypto';
import {
  problem as problemSchema,
  templateView,
  type Actor,
  type TemplateBody,
  type TemplateView,
} from '@bihuan/contracts';
import { AccessLogRow, CaseEventRow } from '@bihuan/database';
import { aRegistration, CSRF_TOKEN, FakeClock, seedOffice, TestApi, type TestOffice } from '@bihuan/testing';
import { z } from 'zod';
import { createApi } from '../create-api';

type Sent = { readonly version?: number; readonly body?: unknown };

describe('the deadline templates of the api', () => {
  let api: TestApi;
  let office: TestOffice;
  const cookies = new Map<Actor, string>();

  beforeAll(async () => {
    api = await TestApi.open(createApi, new FakeClock('2026-03-02 10:00'));
    office = await seedOffice(api.database.dataSource);
    for (const actor of [office.lead, office.clerk, office.admin]) cookies.set(actor, await api.sessionOf(actor));
  });
  afterAll(() => api.close());

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
  const list = async (query = ''): Promise<TemplateView[]> =>
    z.array(templateView).parse((await call(office.clerk, `GET /deadline-templates${query}`)).json());
  async function read(code: string): Promise<TemplateView> {
    const found = (await list()).find((template) => template.code === code);
    if (!found) throw new Error(`no ${code}`);
    return found;
  }
  const bodyOf = (view: TemplateView): TemplateBody => {
    const { label, workflows, finish, yearly, terms, basis, active } = view;
    return { label, workflows, finish, yearly, terms, basis, active };
  };
  const change = async (code: string, changes: Partial<TemplateBody>, version?: number) => {
    const before = await read(code);
    const body = { ...bodyOf(before), ...changes };
    return call(office.lead, `PUT /deadline-templates/${code}`, { version: version ?? before.version, body });
  };
  const codeOf = (answer: { json: () => unknown }) => problemSchema.parse(answer.json()).code;

  it('are those that ship with the product, each with its basis, until an office changes one', async () => {
    const templates = await list();
    expect(templates.length).toBeGreaterThan(16);
    expect(templates.every(({ builtIn, changed, version }) => builtIn && !changed && version === 0)).toBe(true);
    expect(templates.find(({ code }) => code === 'T1')?.basis).toContain('《政府督查工作条例》');
  });

  it('are offered by workflow', async () => {
    const codes = (await list('?workflow=undertaking')).map(({ code }) => code);
    expect(codes).toContain('T4');
    expect(codes).not.toContain('T1');
  });

  it('propose the next day of a yearly duty', async () => {
    expect((await read('T15')).proposed).toEqual({ kind: 'fixed', date: '2027-03-01' });
    expect((await read('T15-PUBLISH')).proposed).toEqual({ kind: 'fixed', date: '2026-04-01' });
  });

  it('are changed by the head of the office, who is remembered, and the access log tells what was changed', async () => {
    const finish = { kind: 'working-days', value: 7 } as const;
    const answer = await change('T12', { finish });
    expect(answer).toMatchObject({ status: 200, etag: '"1"' });
    expect(await read('T12')).toMatchObject({
      finish,
      proposed: finish,
      changed: true,
      version: 1,
      changedBy: '杜主任',
      changedAt: '2026-03-02T02:00:00.000Z',
    });
    const logged = await api.database.dataSource.manager.findOneByOrFail(AccessLogRow, { subject: 'T12' });
    expect(logged).toMatchObject({
      action: 'template.changed',
      personId: office.lead.personId,
      details: { before: { finish: { value: 5 } }, after: { finish } },
    });
  });

  it('are not changed from a version that somebody else replaced, not even the first one', async () => {
    expect(codeOf(await change('T5', {}, 4))).toBe('people/stale-version');
    const answers = await Promise.all([1, 2, 3].map((times) => change('T5', { basis: `第${times}稿` }, 0)));
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 412, 412]);
    expect((await read('T5')).version).toBe(1);
    const unsaid = await call(office.lead, 'PUT /deadline-templates/T5', { body: bodyOf(await read('T5')) });
    expect(unsaid.status).toBe(428);
  });

  it('go back to what ships, with a version of its own', async () => {
    await change('T2', { basis: '本区规定', active: false });
    expect(await list('?workflow=undertaking')).not.toContainEqual(expect.objectContaining({ code: 'T2' }));
    const reset = (version: number) => call(office.admin, 'POST /deadline-templates/T2/reset', { version });
    expect((await reset(0)).status).toBe(412);
    expect((await reset(1)).status).toBe(200);
    const after = await read('T2');
    expect(after).toMatchObject({ changed: false, active: true, version: 2 });
    expect(after.basis).toContain('惯例');
  });

  it('count as unchanged when they are changed to what ships', async () => {
    const { basis } = await read('T8');
    await change('T8', { basis: '本区规定' });
    await change('T8', { basis });
    expect(await read('T8')).toMatchObject({ changed: false, version: 2 });
  });

  it('may be added, once under each code, and have nothing to go back to', async () => {
    const body = { ...bodyOf(await read('T1')), label: { zh: '区长督办', en: 'District head' } };
    const add = (code: string) => call(office.lead, 'POST /deadline-templates', { body: { code, body } });
    expect((await add('OWN-1')).status).toBe(201);
    for (const code of ['OWN-1', 'T1']) expect(codeOf(await add(code))).toBe('people/template-taken');
    expect(await read('OWN-1')).toMatchObject({ builtIn: false, label: body.label, version: 1 });
    const reset = await call(office.lead, 'POST /deadline-templates/OWN-1/reset', { version: 1 });
    expect(codeOf(reset)).toBe('people/template-not-built-in');
  });

  it('are refused where a limit is no period, with the place of the fault', async () => {
    const { terms } = await read('T1');
    const answer = await change('T1', { terms: { ...terms, plan: { kind: 'none' } }, basis: ' ' });
    expect(answer.status).toBe(422);
    const pointers = problemSchema.parse(answer.json()).errors?.map(({ pointer }) => pointer);
    expect(pointers).toEqual(expect.arrayContaining(['/basis']));
    const period = await change('T1', { terms: { ...terms, plan: { kind: 'fixed', date: '2026-05-01' } } });
    expect(problemSchema.parse(period.json()).errors?.[0]?.pointer).toBe('/terms/plan');
  });

  it('are unknown under a code that nobody gave', async () => {
    const body = bodyOf(await read('T1'));
    const answer = await call(office.lead, 'PUT /deadline-templates/T99', { version: 0, body });
    expect(answer.status).toBe(404);
    expect(codeOf(answer)).toBe('people/unknown-template');
  });

  it('give a case the terms that they have now, and refuse what is out of use', async () => {
    const { terms } = await read('T13');
    await change('T13', { terms: { ...terms, verifiers: 3 } });
    const register = (template: string) =>
      call(office.clerk, 'POST /cases', { body: aRegistration({ template, title: randomUUID() }) });
    const { id } = z.looseObject({ id: z.uuid() }).parse((await register('T13')).json());
    const born = await api.database.dataSource.manager.findOneByOrFail(CaseEventRow, { caseId: id, sequence: 1 });
    expect(born.payload['facts']).toMatchObject({ terms: { ...terms, template: 'T13', verifiers: 3 } });
    await change('T13', { active: false });
    const refused = await register('T13');
    expect(refused.status).toBe(422);
    expect(problemSchema.parse(refused.json())).toMatchObject({
      code: 'case/unknown-template',
      errors: [{ pointer: '/template' }],
    });
  });
});
