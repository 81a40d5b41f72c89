import { CasesModule } from '@bihuan/cases';
import { YearCorrectionRow, YearFreezeRow } from '@bihuan/database';
import { CaseTeller, FakeClock, seedOffice, TestApp, type TestOffice } from '@bihuan/testing';
import { CorrectYear, FreezeYear, ReportsModule, VerifyYears, YearFreezeQueries, YearStatistics } from '../index';
import { rebuildDocument, sha256 } from './year-document';

describe('a frozen year', () => {
  const clock = new FakeClock();
  let app: TestApp;
  let office: TestOffice;
  let tell: CaseTeller;
  let closed: string;
  let open: string;

  beforeEach(async () => {
    app = await TestApp.open(clock, [CasesModule, ReportsModule]);
    office = await seedOffice(app.database.dataSource);
    tell = new CaseTeller(app, office, clock);
    closed = await tell.atWork('2026-11-02');
    open = await tell.atWork('2026-11-03');
    await tell.close('2026-11-20', closed);
    clock.goTo('2027-01-05 10:00');
  });
  afterEach(() => app.close());

  const freeze = async (year = 2026) => {
    const { asOf, factsSha256 } = await app.get(FreezeYear).preview(office.lead, { year });
    return app.get(FreezeYear).execute(office.lead, { year, asOf, factsSha256 });
  };
  const statistics = (year: number, asOf?: string) =>
    app.get(YearStatistics).read(office.lead, { year, by: 'unit', ...(asOf ? { asOf } : {}) });
  const valueOf = async (id: string, year = 2026, asOf?: string) =>
    (await statistics(year, asOf)).figures.find((figure) => figure.id === id)?.value;

  it('is previewed with what is still open and what waits to be verified', async () => {
    expect(await app.get(FreezeYear).preview(office.lead, { year: 2026 })).toMatchObject({
      asOf: '2026-12-31',
      cases: 2,
      open: 1,
      unverified: [],
    });
  });

  it('keeps its figures and rebuilds its report byte for byte, whatever happens to the cases', async () => {
    const frozen = await freeze();
    expect(frozen).toMatchObject({ year: 2026, frozenBy: '杜主任', corrections: 0 });
    await tell.close('2027-01-06', open);
    await tell.raise('2027-01-07', office.lead, {
      caseId: closed,
      type: 'disclosure.decided',
      disclosure: 'public',
      reason: '可以公开',
    });
    await tell.atWork('2027-01-08');

    const row = await app.database.dataSource.manager.findOneByOrFail(YearFreezeRow, { id: frozen.id });
    const rebuilt = await rebuildDocument(row.facts, row.composerVersion);
    expect(sha256(rebuilt ?? '')).toBe(frozen.documentSha256);
    const { bytes } = await app.get(YearFreezeQueries).getDocument(office.lead, frozen.id);
    expect(bytes.equals(rebuilt ?? Buffer.alloc(0))).toBe(true);
    expect(await app.get(VerifyYears).execute()).toEqual({ years: 1, corrections: 0, faults: [] });
    expect(await valueOf('rectification-rate')).toBe('50.0');
    expect(await statistics(2026)).toMatchObject({ frozen: true, asOf: '2026-12-31' });
    // a whole later year is compared with it
    clock.goTo('2028-01-03 10:00');
    expect(await statistics(2027, '2027-12-31')).toMatchObject({ previous: { year: 2026, frozen: true } });
  });

  it('is frozen once, from the facts that were previewed, on a day that is over', async () => {
    const preview = await app.get(FreezeYear).preview(office.lead, { year: 2026 });
    const other = app.get(FreezeYear).execute(office.lead, {
      year: 2026,
      asOf: preview.asOf,
      factsSha256: '0'.repeat(64),
    });
    await expect(other).rejects.toMatchObject({ code: 'year/facts-changed' });
    const today = app.get(FreezeYear).preview(office.lead, { year: 2027, asOf: '2027-01-05' });
    await expect(today).rejects.toMatchObject({ code: 'year/day-not-over' });
    const both = await Promise.allSettled([freeze(), freeze()]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(freeze()).rejects.toMatchObject({ code: 'year/already-frozen' });
  });

  it('can be changed by nobody, in the table either', async () => {
    const { id } = await freeze();
    const { manager } = app.database.dataSource;
    await expect(manager.update(YearFreezeRow, { id }, { asOf: '2026-12-30' })).rejects.toThrow('append-only');
    await expect(manager.delete(YearFreezeRow, { id })).rejects.toThrow('append-only');
  });

  it('is corrected by signed differences, each with what it does to the figures', async () => {
    const { id } = await freeze();
    // what was closed turns out not to be, and what was open goes on: only the first is a correction
    await tell.raise('2027-01-06', office.lead, { caseId: closed, type: 'look-back.started', reason: '群众反映' });
    await tell.raise('2027-01-07', office.verifier, {
      caseId: closed,
      type: 'look-back.relapsed',
      findings: '占道如故',
    });
    await tell.close('2027-01-08', open);
    const comparison = await app.get(CorrectYear).compare(office.lead, id);
    expect(comparison.cases.map((one) => [one.id, one.corrected])).toEqual([[closed, false]]);
    expect(comparison.cases[0]?.fields.map(({ label }) => label.zh)).toContain('销号日期');
    expect(comparison.figures.find((one) => one.id === 'rectification-rate')).toMatchObject({
      before: '50.0',
      after: '0.0',
      corrected: '50.0',
    });

    const signed = await app
      .get(CorrectYear)
      .sign(office.lead, id, { caseId: closed, reason: '回头看发现反弹', after: 0 });
    expect(signed).toMatchObject({ sequence: 1, signedBy: '杜主任', reason: '回头看发现反弹' });
    expect(signed.figures).toContainEqual(
      expect.objectContaining({ id: 'rectification-rate', before: '50.0', after: '0.0' }),
    );
    const after = await app.get(CorrectYear).compare(office.lead, id);
    expect(after).toMatchObject({ total: 0, corrections: [{ sequence: 1 }] });
    expect(after.figures.find((one) => one.id === 'rectification-rate')?.corrected).toBe('0.0');
    expect(await valueOf('rectification-rate')).toBe('50.0');
    expect((await app.get(VerifyYears).execute()).faults).toEqual([]);

    const again = { caseId: closed, reason: '再次', after: 1 };
    await expect(app.get(CorrectYear).sign(office.lead, id, again)).rejects.toMatchObject({
      code: 'year/nothing-to-correct',
    });
    const progress = { caseId: open, reason: '已办结', after: 1 };
    await expect(app.get(CorrectYear).sign(office.lead, id, progress)).rejects.toMatchObject({
      code: 'year/nothing-to-correct',
    });
  });

  it('shows what was tampered with', async () => {
    const { id } = await freeze();
    await tell.raise('2027-01-06', office.lead, { caseId: closed, type: 'look-back.started', reason: '群众反映' });
    await tell.raise('2027-01-07', office.verifier, {
      caseId: closed,
      type: 'look-back.relapsed',
      findings: '占道如故',
    });
    await app.get(CorrectYear).sign(office.lead, id, { caseId: closed, reason: '回头看发现反弹', after: 0 });
    const { dataSource } = app.database;
    await dataSource.query('ALTER TABLE year_freeze DISABLE TRIGGER append_only');
    await dataSource.query('ALTER TABLE year_correction DISABLE TRIGGER append_only');
    await dataSource.manager.update(YearCorrectionRow, { freezeId: id, sequence: 1 }, { reason: '另有原因' });
    expect((await app.get(VerifyYears).execute()).faults).toEqual(['year 2026 correction 1: its content was changed']);
    await dataSource.query(`UPDATE year_freeze SET facts = jsonb_set(facts, '{cases,0,title}', '"别的"')`);
    expect((await app.get(VerifyYears).execute()).faults[0]).toContain('its facts were changed');
  });

  it('shows the cases behind each figure, under a name that the same cases always have', async () => {
    const figure = { year: 2026, asOf: '2026-12-31', officeId: office.office.id, part: 'numerator' } as const;
    const select = (id: string, group: { by: 'unit'; key: string | null } | null = null) =>
      app.get(YearStatistics).select(office.lead, { ...figure, figure: id, group });
    const all = await select('found');
    expect(all).toMatchObject({ cases: 2 });
    expect(await select('found', { by: 'unit', key: office.departments[0].id })).toEqual(all);
    expect(await select('closed')).toMatchObject({ cases: 1 });
    await expect(select('likes')).rejects.toMatchObject({ code: 'year/unknown' });
    await expect(
      app.get(YearStatistics).read(office.departments[0].people['leader'] ?? office.admin, { year: 2026, by: 'unit' }),
    ).rejects.toMatchObject({ code: 'year/unknown' });
  });
});
