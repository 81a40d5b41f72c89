import { createHash } from 'node:crypto';
import { RegisterCase } from '@bihuan/cases';
import {
  figureChanges,
  reportDraft,
  writtenReportSummary,
  writtenReportView,
  type Problem,
  type ReportDraft,
  type WrittenReportView,
} from '@bihuan/contracts';
import { OutboxRow, WrittenReportRow } from '@bihuan/database';
import { renderDocx } from '@bihuan/documents';
import { writeReport, yearFacts } from '@bihuan/report-domain';
import { AskAgainForReports, DraftReport } from '@bihuan/reports';
import { openSpreadsheet } from '@bihuan/spreadsheets';
import { aRegistration, CSRF_TOKEN, FakeClock, seedOffice, TestApi, type TestOffice } from '@bihuan/testing';
import { createApi } from '../create-api';

type Sending = { readonly method?: 'GET' | 'POST' | 'PUT'; readonly body?: object; readonly version?: number };

describe('written reports over HTTP', () => {
  const clock = new FakeClock('2026-03-02 10:00');
  let api: TestApi;
  let office: TestOffice;
  let token: string;

  beforeAll(async () => {
    api = await TestApi.open(createApi, clock);
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    clock.goTo('2026-03-02 10:00');
    office = await seedOffice(api.database.dataSource);
    token = await api.sessionOf(office.clerk);
  });

  const send = (path: string, { method = 'GET', body, version }: Sending = {}, session = token) =>
    api.app.inject({
      method,
      url: `/api/written-reports${path}`,
      cookies: { bihuan_session: session },
      headers: { 'x-csrf-token': CSRF_TOKEN, ...(version === undefined ? {} : { 'if-match': `"${version}"` }) },
      ...(body ? { payload: body } : {}),
    });
  const rows = () => api.database.dataSource.manager;

  async function found(title: string): Promise<string> {
    const registration = aRegistration({ title, leadUnitId: office.departments[0].id, sourceType: 'audit' });
    return (await api.app.get(RegisterCase, { strict: false }).execute(office.clerk, registration)).id;
  }

  /** A report on 2026, asked for in January and built. */
  async function begun(unitId = office.government.id): Promise<WrittenReportView> {
    clock.goTo('2027-01-11 10:00');
    token = await api.sessionOf(office.clerk);
    const asked = await send('', { method: 'POST', body: { kind: 'annual', unitId, year: 2026 } });
    expect(asked.statusCode).toBe(202);
    const { id } = writtenReportSummary.parse(asked.json());
    await api.app.get(DraftReport, { strict: false }).execute(id);
    return writtenReportView.parse((await send(`/${id}`)).json());
  }

  function withText({ draft }: WrittenReportView, id: string, text: string | null): ReportDraft {
    return { ...draft, pieces: draft.pieces.map((piece) => (piece.id === id ? { ...piece, text } : piece)) };
  }
  const countsOf = (view: WrittenReportView) => view.pieces.find(({ id }) => id === 'preface.counts');
  const words = (piece: WrittenReportView['pieces'][number] | undefined) =>
    piece?.runs.map(({ text }) => text).join('');

  it('begin with what the facts say, each figure with its cases', async () => {
    const ids = [await found('审计整改不到位'), await found('资产管理不规范')];
    const view = await begun();
    expect(view).toMatchObject({ status: 'draft', asOf: '2026-12-31', version: 2, may: ['edit', 'refresh', 'finish'] });
    expect(words(countsOf(view))).toContain('共有督查整改事项2项，正在整改2项');
    const figure = countsOf(view)?.runs.find(({ text }) => text === '2项');
    expect([...(figure?.caseIds ?? [])].sort()).toEqual([...ids].sort());
    expect(view.cards.map(({ id }) => id)).toEqual(expect.arrayContaining(view.pieces.map(({ card }) => card)));
    expect(view.findings.every(({ rule }) => rule === 'to-fill-in')).toBe(true);
    const page = (await send('')).json<{ total: number; items: { id: string }[] }>();
    expect(page.items.map(({ id }) => id)).toContain(view.id);
  });

  it('keep the source of an edited sentence, flag a number that no longer agrees, and go back to the proposed words', async () => {
    await found('审计整改不到位');
    const view = await begun();
    const body = withText(view, 'preface.counts', '截至2026年12月31日，共有督查整改事项3项，正在整改1项。');
    const answer = await send(`/${view.id}`, { method: 'PUT', version: view.version, body });
    expect(answer.statusCode).toBe(200);
    const saved = writtenReportView.parse(answer.json());
    expect(countsOf(saved)).toMatchObject({ edited: true, proposed: words(countsOf(view)) });
    expect(countsOf(saved)?.runs.find(({ text }) => text === '3项')?.caseIds).toHaveLength(1);
    expect(saved.findings).toContainEqual(
      expect.objectContaining({ rule: 'figure-disagrees', pieceId: 'preface.counts', found: '3项', expected: '1项' }),
    );
    const back = await send(`/${view.id}`, { method: 'PUT', version: saved.version, body: view.draft });
    expect(countsOf(writtenReportView.parse(back.json()))).toMatchObject({ edited: false });
  });

  it('refuse to overwrite what somebody else saved, and what is not a draft', async () => {
    await found('审计整改不到位');
    const view = await begun();
    const first = await send(`/${view.id}`, { method: 'PUT', version: view.version, body: view.draft });
    expect(first.statusCode).toBe(200);
    const late = await send(`/${view.id}`, { method: 'PUT', version: view.version, body: view.draft });
    expect([late.statusCode, late.json<Problem>().code]).toEqual([412, 'report/stale-version']);
    const empty = { id: 'own', part: 'results', kind: 'paragraph', card: null, text: ' ' };
    const body = { ...view.draft, pieces: [empty] };
    const refused = await send(`/${view.id}`, { method: 'PUT', version: view.version + 1, body });
    expect([refused.statusCode, refused.json<Problem>().code]).toEqual([422, 'request/invalid']);
  });

  it('take fresh figures over when asked to, and only those that were looked at', async () => {
    await found('审计整改不到位');
    const view = await begun();
    clock.goTo('2026-11-02 10:00');
    await found('资产管理不规范');
    clock.goTo('2027-01-11 10:30');
    token = await api.sessionOf(office.clerk);
    expect(words(countsOf(writtenReportView.parse((await send(`/${view.id}`)).json())))).toContain('事项1项');
    const changes = figureChanges.parse((await send(`/${view.id}/changes`)).json());
    const counts = changes.changes.find(({ card }) => card === 'preface.counts');
    expect(counts).toMatchObject({ inReport: true });
    expect([counts?.before, counts?.after]).toEqual([expect.stringContaining('1项'), expect.stringContaining('2项')]);
    const wrong = { method: 'POST', version: view.version, body: { digest: 'another' } } as const;
    expect((await send(`/${view.id}/refresh`, wrong)).json<Problem>().code).toBe('report/figures-moved');
    const taken = await send(`/${view.id}/refresh`, { ...wrong, body: { digest: changes.digest } });
    expect(words(countsOf(writtenReportView.parse(taken.json())))).toContain('事项2项');
  });

  it('are finished with their errors known, and then handed out as the same bytes, which can be rebuilt from what is stored', async () => {
    await found('审计整改不到位');
    const view = await begun();
    const wrong = withText(view, 'preface.counts', '截至2026年11月30日，共有督查整改事项1项。');
    const saved = await send(`/${view.id}`, { method: 'PUT', version: view.version, body: wrong });
    const { version } = writtenReportView.parse(saved.json());
    const finish = { method: 'POST', version, body: {} } as const;
    expect((await send(`/${view.id}/finish`, finish)).json<Problem>().code).toBe('report/findings-open');
    const done = await send(`/${view.id}/finish`, { ...finish, body: { despiteFindings: true } });
    const finished = writtenReportView.parse(done.json());
    expect(finished).toMatchObject({ status: 'finished', may: [], finishedBy: office.clerk.name });

    const document = await send(`/${view.id}/document`);
    expect(createHash('sha256').update(document.rawPayload).digest('hex')).toBe(finished.sha256);
    const published = await send(`/${view.id}/document?edition=public`);
    expect(createHash('sha256').update(published.rawPayload).digest('hex')).toBe(finished.publicSha256);
    const row = await rows()
      .createQueryBuilder(WrittenReportRow, 'r')
      .addSelect('r.facts')
      .where('r.id = :id', { id: view.id })
      .getOneOrFail();
    const facts = yearFacts.parse(row.facts);
    const again = await renderDocx(writeReport({ kind: row.kind, facts, draft: reportDraft.parse(row.draft) }).tree);
    expect(again.equals(document.rawPayload)).toBe(true);

    const more = await send(`/${view.id}`, { method: 'PUT', version: finished.version, body: view.draft });
    expect([more.statusCode, more.json<Problem>().code]).toEqual([409, 'report/finished']);
    expect((await send(`/${view.id}/changes`)).json<Problem>().code).toBe('report/finished');
  });

  it('are handed out as drafts under their Chinese name, with a table of figures, and to the public without what is not public', async () => {
    await found('审计整改不到位');
    const view = await begun();
    const document = await send(`/${view.id}/document`);
    const name = /filename\*=UTF-8''(\S+)$/.exec(document.headers['content-disposition'] ?? '')?.[1] ?? '';
    expect(decodeURIComponent(name)).toBe('青禾区人民政府2026年度法治政府建设情况报告（草稿）.docx');
    const sheet = await openSpreadsheet((await send(`/${view.id}/figures`)).rawPayload, '数据表.xlsx');
    const cells: unknown[] = [];
    for await (const row of sheet.sheets[0]?.rows() ?? []) cells.push(...row.cells);
    expect(cells).toContain('1项');
    expect((await send(`/${view.id}/text?edition=public`)).json()).toMatchObject({ signatory: null });

    const options = { ...view.draft.options, names: ['王小明'] };
    const own = {
      id: 'own',
      part: 'results',
      kind: 'paragraph',
      card: null,
      text: '王小明反映的问题已办结。',
    } as const;
    const body = { ...view.draft, options, pieces: [own, ...view.draft.pieces] };
    expect((await send(`/${view.id}`, { method: 'PUT', version: view.version, body })).statusCode).toBe(200);
    const refused = await send(`/${view.id}/document?edition=public`);
    expect([refused.statusCode, refused.json<Problem>().code]).toEqual([409, 'report/not-publishable']);
    expect(JSON.stringify(refused.json())).toContain('王小明');
  });

  it('are asked for again when their job was lost, and belong to their office', async () => {
    clock.goTo('2027-01-11 10:00');
    token = await api.sessionOf(office.clerk);
    const body = { kind: 'special', unitId: office.government.id, year: 2026 };
    const { id } = writtenReportSummary.parse((await send('', { method: 'POST', body })).json());
    expect((await send(`/${id}/document`)).json<Problem>().code).toBe('report/not-ready');
    await rows().query('TRUNCATE outbox');
    clock.goTo('2027-01-11 10:25');
    await api.app.get(AskAgainForReports, { strict: false }).execute();
    const jobs = await rows().findBy(OutboxRow, { job: 'report.draft' });
    expect(jobs.map(({ payload }) => payload)).toContainEqual({ reportId: id });

    const stranger = await seedOffice(api.database.dataSource);
    const session = await api.sessionOf(stranger.clerk);
    expect((await send(`/${id}`, {}, session)).statusCode).toBe(404);
    expect((await send('', { method: 'POST', body }, session)).json<Problem>().code).toBe('report/unknown');
    const ahead = await send('', { method: 'POST', body: { ...body, year: 2028 } });
    expect([ahead.statusCode, ahead.json<Problem>().code]).toEqual([422, 'report/year-ahead']);
  });
});
