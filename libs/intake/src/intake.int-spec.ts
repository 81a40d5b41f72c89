import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CasesModule, RegisterCase } from '@bihuan/cases';
import { reportImportPage, reportImportView, type DraftCase, type ReportImportView } from '@bihuan/contracts';
import { CaseEventRow, CaseRow, ReportImportRow, UnitRow } from '@bihuan/database';
import { renderDocx } from '@bihuan/documents';
import { aRegistration, FakeClock, seedOffice, TestApp, type TestOffice } from '@bihuan/testing';
import {
  ConfirmImport,
  CreateInspection,
  DiscardImport,
  ImportReport,
  InspectionQueries,
  IntakeModule,
  ReportImportQueries,
  SaveDrafts,
} from './index';

const fixtures = resolve(__dirname, '../../report-parser/fixtures');
const realReports = resolve(__dirname, '../../../../shared/reports');
const everything = { page: 1, pageSize: 20 };

describe('a report, from the file to its cases', () => {
  const clock = new FakeClock('2022-02-10 10:00');
  let app: TestApp;
  let office: TestOffice;

  beforeAll(async () => {
    app = await TestApp.open(clock, [CasesModule, IntakeModule]);
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    office = await seedOffice(app.database.dataSource);
  });

  const manager = () => app.database.dataSource.manager;
  const queries = () => app.get(ReportImportQueries);
  const casesOf = (importId: string) =>
    manager()
      .createQueryBuilder(CaseRow, 'c')
      .where(`c.origin->>'importId' = :importId`, { importId })
      .orderBy('c.number')
      .getMany();
  const imported = (name = 'problems-apart-from-causes.txt', actor = office.clerk) =>
    app.get(ImportReport).execute(actor, { name, bytes: readFileSync(join(fixtures, name)) });
  const save = ({ id, version }: ReportImportView, drafts: DraftCase[]) =>
    app.get(SaveDrafts).execute(office.clerk, { id, expectedVersion: version }, drafts);
  const confirm = ({ id, version }: ReportImportView) =>
    app.get(ConfirmImport).execute(office.lead, { id, expectedVersion: version });
  /** All drafts given to the first department. */
  const assigned = (view: ReportImportView) =>
    save(
      view,
      view.drafts.map((draft) => ({ ...draft, leadUnitId: office.departments[0].id })),
    );

  it('says of each draft how sure it is and why, and tells the other numbers of the report', async () => {
    const view = await imported('styles/a12-plans-before-problems.txt');
    for (const { confidence, reason } of view.drafts) {
      expect(confidence).toBeGreaterThan(0.5);
      expect(reason?.zh).not.toBe('');
    }
    expect(view.indicators).toContainEqual(
      expect.objectContaining({
        kind: 'whole',
        value: 72,
        parts: expect.arrayContaining([{ label: '保留', count: 60 }]),
      }),
    );
    expect(reportImportView.parse(view)).toEqual(view);
  });

  it('leaves out, until somebody keeps them, findings that a rectification report calls put right', async () => {
    const { drafts } = await imported('styles/a05-rectification-report-of-things-done.txt');
    expect(drafts.map(({ kind, keep }) => [kind, keep])).toEqual([
      ['problem', false],
      ['problem', false],
      ['problem', true], // 该问题正在整改
      ...Array.from({ length: 2 }, () => ['undertaking', true]),
    ]);
  });

  it('still shows an import from before figures had places and drafts a confidence', async () => {
    const view = await imported();
    const drafts = view.drafts.map(({ confidence: _confidence, reason: _reason, ...draft }) => draft);
    const figures = [{ phrase: '受理9件，办结8件', subject: '信访件', found: 9, done: 8, rate: null }];
    await manager().update(ReportImportRow, { id: view.id }, { drafts, figures, indicators: [] });
    const shown = await queries().getById(office.clerk, view.id);
    expect(reportImportView.parse(shown)).toMatchObject({ figures, indicators: [] });
    expect((await assigned(shown)).drafts).toHaveLength(drafts.length);
  });

  it('becomes drafts that stand beside their source, and no case yet', async () => {
    const view = await imported();
    expect(reportImportView.parse(view)).toEqual(view);
    expect(view).toMatchObject({
      status: 'draft',
      version: 1,
      title: '平野市2021年法治政府建设情况报告',
      region: '平野市',
      year: 2021,
      problems: 2,
      undertakings: 2,
      createdBy: office.clerk.name,
      sameAs: null,
      caseIds: [],
    });
    expect(view.figures).toMatchObject([{ found: 77, done: 75, rate: null }]);
    expect(view.drafts.map(({ title }) => title)).toEqual([
      '镇街合法性审查能力薄弱',
      '行政复议案件办理周期偏长',
      '建强审查队伍',
      '提高复议效率',
    ]);
    for (const { start, end, title } of view.drafts) {
      expect(view.sourceText.slice(start ?? 0, end ?? 0)).toContain(title);
    }
    expect(view.drafts[2]?.deadlineRule).toEqual({ kind: 'fixed', date: '2022-12-31' });
    expect(await casesOf(view.id)).toEqual([]);
    const page = await queries().page(office.lead, everything);
    expect(reportImportPage.parse(page)).toMatchObject({ total: 1, items: [{ id: view.id, problems: 2 }] });
  });

  it('becomes one case for every draft that was kept, with its place in the source', async () => {
    const view = await assigned(await imported());
    const [first, second, ...rest] = view.drafts;
    const edited = await save(view, [
      { ...(first as DraftCase), title: '合法性审查能力薄弱', assistUnitIds: [office.departments[1].id] },
      { ...(second as DraftCase), keep: false },
      ...rest,
    ]);
    expect(edited.version).toBe(3);
    const confirmed = await confirm(edited);
    expect(confirmed).toMatchObject({ status: 'confirmed', version: 4 });
    const cases = await casesOf(view.id);
    expect(new Set(confirmed.caseIds)).toEqual(new Set(cases.map(({ id }) => id)));
    expect(cases).toMatchObject([
      {
        title: '合法性审查能力薄弱',
        workflow: 'rectification',
        sourceType: 'annual-report',
        officeUnitId: office.office.id,
        leadUnitId: office.departments[0].id,
        open: true,
        origin: { importId: view.id, reportYear: 2021, block: 'problem', start: first?.start, end: first?.end },
      },
      { workflow: 'undertaking', title: '建强审查队伍', origin: { block: 'undertaking' } },
      { workflow: 'undertaking', deadlineRule: { kind: 'fixed', date: '2022-12-31' } },
    ]);
    const [birth] = await manager().findBy(CaseEventRow, { caseId: cases[0]?.id ?? '' });
    expect(birth).toMatchObject({ sequence: 1, type: 'case.registered', actor: { name: office.lead.name } });
  });

  it('needs the year it reports on, so that its cases can be reconciled', async () => {
    const text = readFileSync(join(fixtures, 'problems-apart-from-causes.txt'), 'utf8').replaceAll(
      /\d{4}\s*年/g,
      '本年',
    );
    const view = await app.get(ImportReport).execute(office.clerk, { name: '无年度.txt', bytes: Buffer.from(text) });
    expect(view.year).toBeNull();
    const ready = await assigned(view);
    await expect(confirm(ready)).rejects.toMatchObject({
      code: 'intake/incomplete',
      details: { errors: [{ pointer: '/year' }] },
    });
    const target = { id: ready.id, expectedVersion: ready.version };
    const confirmed = await app.get(ConfirmImport).execute(office.lead, target, 2021);
    expect(confirmed.year).toBe(2021);
    expect((await casesOf(view.id)).map(({ origin }) => origin?.reportYear)).toEqual(view.drafts.map(() => 2021));
  });

  it('is confirmed once, however often and however quickly it is asked for', async () => {
    const view = await assigned(await imported());
    const outcomes = await Promise.allSettled([confirm(view), confirm(view), confirm(view)]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'intake/stale-version' });
    }
    const again = await queries().getById(office.lead, view.id);
    await expect(confirm(again)).rejects.toMatchObject({ code: 'intake/not-draft' });
    expect(await casesOf(view.id)).toHaveLength(4);
  });

  it('is refused while something is missing, tells all of it, and writes nothing', async () => {
    const view = await assigned(await imported());
    const [first, second, third, fourth] = view.drafts as [DraftCase, DraftCase, DraftCase, DraftCase];
    const incomplete = await save(view, [
      first,
      { ...second, leadUnitId: null },
      { ...third, title: '', keep: false },
      { ...fourth, finding: '', leadUnitId: office.office.id },
    ]);
    await expect(confirm(incomplete)).rejects.toMatchObject({
      code: 'intake/incomplete',
      details: {
        errors: [
          { pointer: '/drafts/1/leadUnitId' },
          { pointer: '/drafts/3/finding' },
          { pointer: '/drafts/3/verifyUnitId' },
        ],
      },
    });
    expect(await casesOf(view.id)).toEqual([]);
    expect(await queries().getById(office.lead, view.id)).toMatchObject({ status: 'draft', version: 3, caseIds: [] });
  });

  it('leaves nothing half-written when the registration of one case fails', async () => {
    const view = await assigned(await imported());
    const registerCase = app.get(RegisterCase);
    const within = registerCase.within.bind(registerCase);
    let calls = 0;
    const spy = jest.spyOn(registerCase, 'within').mockImplementation((tx, actor, registration) => {
      calls += 1;
      return calls === 3 ? Promise.reject(new Error('the power went')) : within(tx, actor, registration);
    });
    await expect(confirm(view)).rejects.toThrow('the power went');
    spy.mockRestore();
    expect(await casesOf(view.id)).toEqual([]);
    expect(await confirm(view)).toMatchObject({ status: 'confirmed' });
  });

  it('knows units that were closed in the meantime', async () => {
    const view = await assigned(await imported());
    await manager().update(UnitRow, { id: office.departments[0].id }, { active: false });
    await expect(confirm(view)).rejects.toMatchObject({ code: 'intake/incomplete' });
  });

  it('does not let a change overwrite one that its author has not seen', async () => {
    const view = await imported();
    await save(view, view.drafts);
    await expect(save(view, [])).rejects.toMatchObject({ code: 'intake/stale-version', details: { version: 2 } });
    await expect(confirm(view)).rejects.toMatchObject({ code: 'intake/stale-version' });
  });

  it('can be put aside, and is history then', async () => {
    const view = await imported();
    await app.get(DiscardImport).execute(office.clerk, view.id);
    const discarded = await queries().getById(office.clerk, view.id);
    expect(discarded).toMatchObject({ status: 'discarded', version: 2 });
    await expect(save(discarded, [])).rejects.toMatchObject({ code: 'intake/not-draft' });
    await expect(confirm(discarded)).rejects.toMatchObject({ code: 'intake/not-draft' });
    await expect(app.get(DiscardImport).execute(office.clerk, view.id)).rejects.toMatchObject({
      code: 'intake/not-draft',
    });
  });

  it('is noticed when the office has imported the same file before', async () => {
    const first = await imported();
    clock.goTo('2022-02-11 10:00');
    const second = await imported();
    expect(second.sameAs).toEqual({ id: first.id, createdAt: first.createdAt, status: 'draft' });
    expect((await queries().getById(office.clerk, first.id)).sameAs).toBeNull();
    const other = await seedOffice(app.database.dataSource);
    expect((await imported('problems-apart-from-causes.txt', other.clerk)).sameAs).toBeNull();
    await app.get(DiscardImport).execute(office.clerk, first.id);
    expect((await queries().getById(office.clerk, second.id)).sameAs).toBeNull();
  });

  it('is seen and changed by its own office only', async () => {
    const view = await imported();
    const other = await seedOffice(app.database.dataSource);
    const target = { id: view.id, expectedVersion: 1 };
    const stranger = { code: 'intake/unknown' };
    expect(await queries().page(other.clerk, everything)).toMatchObject({ total: 0, items: [] });
    await expect(queries().getById(other.clerk, view.id)).rejects.toMatchObject(stranger);
    await expect(app.get(SaveDrafts).execute(other.clerk, target, [])).rejects.toMatchObject(stranger);
    await expect(app.get(ConfirmImport).execute(other.clerk, target)).rejects.toMatchObject(stranger);
    await expect(app.get(DiscardImport).execute(other.clerk, view.id)).rejects.toMatchObject(stranger);
    await expect(queries().getById(office.clerk, randomUUID())).rejects.toMatchObject(stranger);
  });

  it.each([
    ['that is no report', '通知.txt', Buffer.from('各科室：明日下午三时开会，请准时参加。'), 'intake/not-a-report'],
    ['that is neither Word nor text', '报告.pdf', Buffer.from('%PDF-1.7 …'), 'document/'],
    ['that was damaged on its way', '报告.docx', Buffer.from('PK\u0003\u0004 and no more'), 'document/broken'],
    ['without a word in it', '空白.txt', Buffer.from(' \n'), 'document/empty'],
  ])('changes nothing when it is a file %s', async (_what, name, bytes, code) => {
    const before = await manager().count(ReportImportRow);
    await expect(app.get(ImportReport).execute(office.clerk, { name, bytes })).rejects.toMatchObject({
      code: expect.stringContaining(code) as string,
      words: { zh: expect.stringMatching(/[一-鿿]/) as string },
    });
    expect(await manager().count(ReportImportRow)).toBe(before);
  });

  it('reads the same out of a Word file as out of its text', async () => {
    const text = await imported();
    const lines = readFileSync(join(fixtures, 'problems-apart-from-causes.txt'), 'utf8').split('\n').filter(Boolean);
    const [title = '', ...rest] = lines;
    const blocks = rest.map((line) => ({ type: 'paragraph' as const, runs: [{ text: line }] }));
    const bytes = await renderDocx({
      title,
      addressee: null,
      issuer: '平野市人民政府',
      date: '2022-01-18',
      documentNumber: null,
      signatory: null,
      blocks: [{ type: 'title', text: title }, ...blocks],
    });
    const word = await app.get(ImportReport).execute(office.clerk, { name: '平野市2021年度报告.docx', bytes });
    expect(word).toMatchObject({ title: text.title, year: 2021, sameAs: null });
    expect(word.drafts.map(({ kind, title, finding }) => [kind, title, finding])).toEqual(
      text.drafts.map(({ kind, title, finding }) => [kind, title, finding]),
    );
  });

  it('keeps only the name of a file that comes with its folders', async () => {
    const bytes = readFileSync(join(fixtures, 'problems-apart-from-causes.txt'));
    const name = `C:\\报告\\2021\u0000年${'长'.repeat(300)}.txt`;
    const { fileName } = await app.get(ImportReport).execute(office.clerk, { name, bytes });
    expect(fileName).toHaveLength(200);
    expect(fileName.startsWith('2021年长')).toBe(true);
  });

  it('pages its imports, newest first', async () => {
    const names = ['clauses-in-one-paragraph.txt', 'problems-in-passing.txt', 'parts-and-bullets.txt'];
    for (const [index, name] of names.entries()) {
      clock.goTo(`2022-03-0${index + 1} 09:00`);
      await imported(name);
    }
    const page = (number: number) => queries().page(office.clerk, { page: number, pageSize: 2 });
    expect((await page(1)).items.map(({ fileName }) => fileName)).toEqual([names[2], names[1]]);
    expect(await page(2)).toMatchObject({ total: 3, items: [{ fileName: names[0] }] });
    expect(await page(3)).toEqual({ items: [], page: 3, pageSize: 2, total: 3 });
  });

  it('puts inspections on record and counts the cases that each raised', async () => {
    const body = { kind: 'special', sourceType: 'rule-of-law-inspection', documentNumber: null } as const;
    const create = (name: string, startedOn: string) =>
      app.get(CreateInspection).execute(office.clerk, { ...body, name, startedOn });
    const spring = await create('春季执法督察', '2022-03-01');
    const autumn = await create('秋季执法督察', '2022-09-01');
    const registration = { inspectionId: spring.id, leadUnitId: office.departments[0].id };
    await app.get(RegisterCase).execute(office.clerk, aRegistration(registration));
    const page = (actor = office.clerk) => app.get(InspectionQueries).page(actor, everything);
    expect((await page()).items).toEqual([
      { ...autumn, cases: 0 },
      { ...spring, cases: 1 },
    ]);
    expect((await page(office.govLeader)).total).toBe(2);
    const { leader } = office.departments[0].people;
    expect((await page(leader)).items).toEqual([]); // the case is not issued yet
    expect((await page((await seedOffice(app.database.dataSource)).clerk)).total).toBe(0);
  });

  (existsSync(realReports) ? describe : describe.skip)('when it is a real one', () => {
    const names = existsSync(realReports) ? readdirSync(realReports) : [];

    it.each(names)('becomes cases: %s', async (name) => {
      clock.goTo('2026-03-02 10:00');
      const bytes = readFileSync(join(realReports, name));
      const view = await app.get(ImportReport).execute(office.clerk, { name, bytes });
      expect(view.problems).toBeGreaterThanOrEqual(2);
      expect(view.undertakings).toBeGreaterThanOrEqual(3);
      const confirmed = await confirm(await assigned(view));
      expect(confirmed.caseIds).toHaveLength(view.drafts.length);
    });
  });
});
