import { AnchorJournal } from '@bihuan/cases';
import {
  freezePreview,
  freezeSummary,
  ledgerPage,
  publicPageSummary,
  scoreSheetView,
  statisticsView,
  yearComparison,
  yearVerification,
  type Actor,
  type Problem,
} from '@bihuan/contracts';
import { defaultScheme } from '@bihuan/report-domain';
import { CaseTeller, CSRF_TOKEN, FakeClock, seedOffice, TestApi, type TestOffice } from '@bihuan/testing';
import { createApi } from '../create-api';

describe('the year over HTTP', () => {
  const clock = new FakeClock('2026-11-02 10:00');
  let api: TestApi;
  let office: TestOffice;
  let closed: string;
  let late: string;
  const tokens = new Map<Actor, string>();

  beforeAll(async () => {
    api = await TestApi.open(createApi, clock);
    office = await seedOffice(api.database.dataSource);
    const tell = new CaseTeller({ get: (type: never) => api.app.get(type, { strict: false }) } as never, office, clock);
    late = await tell.atWork('2026-09-01', { deadlineRule: { kind: 'fixed', date: '2026-09-30' }, title: '路灯损坏' });
    closed = await tell.atWork('2026-11-03', { title: '路面破损' });
    await tell.close('2026-11-20', closed);
    for (const caseId of [closed, late]) {
      await tell.raise('2026-12-01', office.clerk, {
        caseId,
        type: 'disclosure.decided',
        disclosure: 'public',
        reason: '可公开',
      });
    }
    clock.goTo('2027-01-04 09:00');
    await api.app.get(AnchorJournal, { strict: false }).execute();
  });
  afterAll(() => api.close());
  const leader = () => office.departments[0].people['leader'] ?? office.admin;

  type Sent = { readonly payload?: object; readonly version?: number };
  async function send(actor: Actor, method: 'GET' | 'POST' | 'PUT', url: string, { payload, version }: Sent = {}) {
    const token = tokens.get(actor) ?? (await api.sessionOf(actor));
    tokens.set(actor, token);
    return api.app.inject({
      method,
      url,
      cookies: { bihuan_session: token },
      headers: { 'x-csrf-token': CSRF_TOKEN, ...(version === undefined ? {} : { 'if-match': `"${version}"` }) },
      ...(payload ? { payload } : {}),
    });
  }

  it('shows figures, and the ledger with exactly the cases behind one', async () => {
    const answer = await send(office.lead, 'GET', '/api/statistics?year=2026&by=unit');
    const view = statisticsView.parse(answer.json());
    expect(view).toMatchObject({ asOf: '2026-12-31', frozen: false, groups: [{ key: office.departments[0].id }] });
    const figure = view.figures.find(({ id }) => id === 'rectification-rate');
    expect(figure).toMatchObject({ value: '50.0', dividend: '1', divisor: '2', numerator: 1, denominator: 2 });

    const payload = {
      year: 2026,
      asOf: view.asOf,
      officeId: view.office.id,
      figure: 'closed',
      part: 'numerator',
      group: null,
    };
    const { id } = (await send(office.lead, 'POST', '/api/statistics/selections', { payload })).json<{ id: string }>();
    const ledger = ledgerPage.parse((await send(office.lead, 'GET', `/api/cases?selection=${id}`)).json());
    expect(ledger.items.map((one) => one.id)).toEqual([closed]);
    const document = await send(office.lead, 'GET', '/api/statistics/document?year=2026');
    expect(document.headers['content-type']).toContain('wordprocessingml');
    expect((await send(office.lead, 'GET', '/api/statistics?year=1999')).statusCode).toBe(422);
  });

  it('freezes a year after a preview, and compares it with now', async () => {
    const preview = freezePreview.parse((await send(office.lead, 'GET', '/api/frozen-years/preview?year=2026')).json());
    expect(preview).toMatchObject({ cases: 2, open: 1, overdue: 1 });
    const { year, asOf, factsSha256 } = preview;
    const frozen = await send(office.lead, 'POST', '/api/frozen-years', { payload: { year, asOf, factsSha256 } });
    expect(frozen.statusCode).toBe(201);
    const { id, anchorHash } = freezeSummary.parse(frozen.json());
    expect(anchorHash).toMatch(/^[\da-f]{64}$/);
    const comparison = yearComparison.parse((await send(office.clerk, 'GET', `/api/frozen-years/${id}`)).json());
    expect(comparison).toMatchObject({ total: 0, corrections: [], figures: [] });
    const verification = await send(office.clerk, 'GET', `/api/frozen-years/${id}/verification`);
    expect(yearVerification.parse(verification.json())).toMatchObject({
      holds: true,
      facts: { stored: factsSha256, found: factsSha256 },
      corrections: 0,
      brokenAt: null,
    });
    const again = await send(office.lead, 'POST', '/api/frozen-years', { payload: { year, asOf, factsSha256 } });
    expect([again.statusCode, again.json<Problem>().code]).toEqual([409, 'year/already-frozen']);
  });

  it('scores units, who see their own, object within ten working days, and are heard before the scores are locked', async () => {
    const sheet = scoreSheetView.parse(
      (await send(office.clerk, 'POST', '/api/scores', { payload: { year: 2026 } })).json(),
    );
    const own = office.departments[0].id;
    expect(sheet).toMatchObject({
      status: 'open',
      objectUntil: '2027-01-18',
      scores: [{ unit: { id: own }, score: '94.00' }],
    });
    expect(sheet.scores[0]?.lines).toMatchObject([{ rule: 'late', points: '-6.00', caseIds: [late] }]);
    const elsewhere = office.departments[1].people['leader'] ?? office.admin;
    expect((await send(elsewhere, 'GET', '/api/scores?year=2026')).json()).toEqual([]);

    const payload = { rule: 'late', caseIds: [late], reason: '因封路无法施工' };
    const objected = await send(leader(), 'POST', `/api/scores/${sheet.id}/units/${own}/objections`, { payload });
    const [objection] = scoreSheetView.parse(objected.json()).objections;
    const foreign = await send(elsewhere, 'POST', `/api/scores/${sheet.id}/units/${own}/objections`, { payload });
    expect(foreign.statusCode).toBe(404);
    const other = { ...payload, caseIds: [closed] };
    const notInLine = await send(leader(), 'POST', `/api/scores/${sheet.id}/units/${own}/objections`, {
      payload: other,
    });
    expect(notInLine.json<Problem>().code).toBe('score/not-now');

    const early = await send(office.lead, 'POST', `/api/scores/${sheet.id}/lock`, { version: sheet.version });
    expect(early.json<Problem>().code).toBe('score/not-now');
    const decision = { decision: 'upheld', opinion: '情况属实' };
    const decided = await send(office.lead, 'POST', `/api/scores/objections/${objection?.id}/decision`, {
      payload: decision,
    });
    expect(scoreSheetView.parse(decided.json()).scores).toMatchObject([
      { version: 2, score: '100.00', lines: [], history: [{ score: '94.00' }, { score: '100.00' }] },
    ]);

    const edition = await send(leader(), 'GET', `/api/scores/${sheet.id}`);
    expect(scoreSheetView.parse(edition.json())).toMatchObject({
      office: { id: office.office.id },
      editions: [{ id: sheet.id, edition: 1, status: 'open' }],
    });
    expect((await send(elsewhere, 'GET', `/api/scores/${sheet.id}`)).statusCode).toBe(404);

    clock.goTo('2027-01-19 09:00');
    tokens.clear();
    const tooLate = await send(leader(), 'POST', `/api/scores/${sheet.id}/units/${own}/objections`, { payload });
    expect(tooLate.json<Problem>().code).toBe('score/not-now');
    const locked = await send(office.lead, 'POST', `/api/scores/${sheet.id}/lock`, { version: sheet.version });
    expect(scoreSheetView.parse(locked.json())).toMatchObject({ status: 'locked', scores: [{ score: '100.00' }] });
    const rescored = await send(office.clerk, 'POST', '/api/scores', { payload: { year: 2026 } });
    expect(rescored.json<Problem>().code).toBe('score/not-now');
  });

  it('keeps a scheme in versions, and knows no points for what is not a result', async () => {
    const saved = await send(office.lead, 'PUT', '/api/scores/scheme', {
      payload: { ...defaultScheme, bonusMax: '3' },
      version: 0,
    });
    expect(saved.json()).toMatchObject({ version: 1, changedBy: '杜主任', scheme: { bonusMax: '3' } });
    const stale = await send(office.lead, 'PUT', '/api/scores/scheme', { payload: { ...defaultScheme }, version: 0 });
    expect(stale.statusCode).toBe(412);
    const [rule] = defaultScheme.deductions;
    const forbidden = { ...defaultScheme, deductions: [{ ...rule, measure: 'log-ins' }] };
    expect((await send(office.lead, 'PUT', '/api/scores/scheme', { payload: forbidden, version: 1 })).statusCode).toBe(
      422,
    );
  });

  it('publishes a page for everybody, and withdraws it', async () => {
    const address = `/public/${office.office.id}/2026`;
    const everybody = (etag?: string) =>
      api.app.inject({ url: address, headers: etag ? { 'if-none-match': etag } : {} });
    expect((await everybody()).statusCode).toBe(404);
    const drafted = await send(office.clerk, 'POST', '/api/public-pages', { payload: { year: 2026, block: 'all' } });
    const draft = publicPageSummary.parse(drafted.json());
    expect(draft).toMatchObject({ status: 'draft', findings: [], address: null });
    expect((await everybody()).statusCode).toBe(404);

    const publish = { payload: { acknowledged: false }, version: draft.version };
    const published = await send(office.lead, 'POST', `/api/public-pages/${draft.id}/publish`, publish);
    expect(published.json()).toMatchObject({ status: 'published', address });
    const page = await everybody();
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain('路灯损坏');
    expect(page.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'public, max-age=300',
      'content-security-policy': expect.stringMatching(/^default-src 'none'; style-src 'sha256-/) as string,
    });
    expect(page.cookies).toEqual([]);
    expect((await everybody(String(page.headers['etag']))).statusCode).toBe(304);

    const withdraw = { payload: { reason: '内容有误' }, version: draft.version + 1 };
    const withdrawn = await send(office.lead, 'POST', `/api/public-pages/${draft.id}/withdraw`, withdraw);
    expect(withdrawn.json()).toMatchObject({ status: 'withdrawn', withdrawalReason: '内容有误' });
    expect((await everybody()).statusCode).toBe(404);
  });
});
