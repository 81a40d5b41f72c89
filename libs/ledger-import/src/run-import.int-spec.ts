import { ApplyCaseEvent, CasesModule, RegisterCase } from '@bihuan/cases';
import type { Actor, LedgerImportView } from '@bihuan/contracts';
import { CaseRow, LedgerImportRow, OutboxRow, PersonRow } from '@bihuan/database';
import { aRegistration, FakeClock, seedOffice, TestApp, type TestOffice } from '@bihuan/testing';
import { AskAgainForImports, CancelImport, LedgerImportModule, ReadLedger, ResumeImport, RunImport } from './index';
import { asAWhole, byLine, ImportTeller, ledgerOf, type TestLine } from './testing/import-teller';

const streets = ['解放路', '人民路', '滨河路', '建设街', '文化街', '青年路', '胜利街', '和平路', '朝阳街', '光明路'];
const matters = ['井盖缺失无人处置', '路灯损坏未及时修复', '占道经营反复出现', '绿化带被圈占种菜', '施工围挡超期未拆'];

/** Lines that nobody would take for each other. */
function lines(count: number): TestLine[] {
  return Array.from({ length: count }, (_, at) => ({
    finding: `${streets[at % 10] ?? ''}${Math.floor(at / 50) + 1}号${matters[Math.floor(at / 10) % 5] ?? ''}`,
  }));
}

describe('a run of an import', () => {
  const clock = new FakeClock();
  let app: TestApp;
  let office: TestOffice;
  let tell: ImportTeller;
  let unit: string;

  beforeAll(async () => {
    app = await TestApp.open(clock, [CasesModule, LedgerImportModule]);
    clock.goTo('2026-03-02 10:00');
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    await app.database.dataSource.query('UPDATE unit SET active = FALSE');
    office = await seedOffice(app.database.dataSource);
    unit = office.departments[0].name;
    tell = new ImportTeller(app, office);
    await app.database.dataSource.query('DELETE FROM outbox');
  });

  const manager = () => app.database.dataSource.manager;
  const count = () => manager().countBy(CaseRow, { officeUnitId: office.office.id });
  const cancel = (view: LedgerImportView) => app.get(CancelImport).execute(office.clerk, view.id);
  const resume = (view: LedgerImportView) => app.get(ResumeImport).execute(office.clerk, view.id);
  const jobs = async (job: 'ledger-import.run' | 'ledger-import.read', { id }: LedgerImportView) =>
    (await manager().findBy(OutboxRow, { job })).filter(({ payload }) => payload['importId'] === id);

  async function started(many: number, choices = byLine): Promise<LedgerImportView> {
    return tell.start(await tell.read(ledgerOf(lines(many), unit)), choices);
  }

  it('is started by the version that was seen, and once', async () => {
    const view = await tell.read(ledgerOf(lines(2), unit));
    await tell.start(view, byLine);
    await expect(tell.start(view, byLine)).rejects.toMatchObject({ code: 'ledger-import/stale-version' });
    const started = await tell.look(view.id);
    await expect(tell.start(started, byLine)).rejects.toMatchObject({ code: 'ledger-import/wrong-status' });
  });

  it('asks for another job when one has done its share', async () => {
    const view = await started(3);
    await manager().clear(OutboxRow);
    await app.get(RunImport).execute(view.id, 2);
    expect(await tell.look(view.id)).toMatchObject({ status: 'running', settled: 2, registered: 2 });
    expect(await jobs('ledger-import.run', view)).toHaveLength(1);
    await app.get(RunImport).execute(view.id, 2);
    expect(await tell.look(view.id)).toMatchObject({ status: 'done', registered: 3 });
  });

  it('is cancelled between two lines, and goes on later where it was', async () => {
    const view = await started(4);
    await app.get(RunImport).execute(view.id, 2);
    expect(await cancel(view)).toMatchObject({ status: 'cancelled', registered: 2 });
    await app.get(RunImport).execute(view.id);
    expect(await count()).toBe(2);
    expect(await resume(view)).toMatchObject({ status: 'waiting' });
    expect(await tell.run(view.id)).toMatchObject({ status: 'done', registered: 4 });
    expect(await count()).toBe(4);
    await expect(cancel(view)).rejects.toMatchObject({ code: 'ledger-import/wrong-status' });
    await expect(resume(view)).rejects.toMatchObject({ code: 'ledger-import/wrong-status' });
  });

  it('is worked off by several workers at once, each line by one of them', async () => {
    const view = await started(12);
    await Promise.all([1, 2, 3].map(() => app.get(RunImport).execute(view.id)));
    expect(await tell.run(view.id)).toMatchObject({ status: 'done', registered: 12 });
    expect(await count()).toBe(12);
  });

  it('repeats nothing and forgets nothing when its process is killed in the middle of a line', async () => {
    const view = await started(4);
    await app.get(RunImport).execute(view.id, 1);
    // the transaction of the second line, as a killed process leaves it: case registered, nothing committed
    const killed = app.database.dataSource.createQueryRunner();
    await killed.startTransaction();
    await killed.query(
      `SELECT 1 FROM ledger_import_line WHERE import_id = $1 AND outcome = 'waiting' ORDER BY position LIMIT 1 FOR UPDATE`,
      [view.id],
    );
    await app.get(RegisterCase).within(killed.manager, office.clerk, aRegistration());
    await app.get(RunImport).execute(view.id); // meanwhile another worker takes what is not held
    expect(await tell.look(view.id)).toMatchObject({ status: 'running', registered: 3 });
    await killed.rollbackTransaction();
    await killed.release();
    expect(await tell.run(view.id)).toMatchObject({ status: 'done', registered: 4 });
    expect(await count()).toBe(4);
  });

  it('registers each line once when the same file is imported twice at the same time', async () => {
    const [one, other] = [await tell.read(ledgerOf(lines(8), unit)), await tell.read(ledgerOf(lines(8), unit))];
    expect(other.verdicts.new).toBe(8);
    await tell.start(one, byLine);
    await tell.start(other, byLine);
    await Promise.all([tell.run(one.id), tell.run(other.id)]);
    const results = [await tell.look(one.id), await tell.look(other.id)];
    expect(results.map(({ status }) => status)).toEqual(['done', 'done']);
    expect(results.reduce((sum, { registered }) => sum + registered, 0)).toBe(8);
    expect(results.reduce((sum, { outcomes }) => sum + outcomes.existing, 0)).toBe(8);
    expect(await count()).toBe(8);
  });

  it('stops when whoever started it may no longer import, and goes on after that', async () => {
    const view = await started(3);
    await app.get(RunImport).execute(view.id, 1);
    const change = (actor: Actor, columns: Partial<PersonRow>) =>
      manager().update(PersonRow, { id: actor.personId ?? '' }, columns);
    await change(office.clerk, { roles: ['verifier'] });
    await app.get(RunImport).execute(view.id);
    expect(await tell.look(view.id)).toMatchObject({ status: 'stopped', registered: 1 });
    expect((await tell.look(view.id)).failure?.zh).toContain('不再有权');
    await change(office.clerk, { roles: ['office-clerk'] });
    await resume(view);
    expect(await tell.run(view.id)).toMatchObject({ status: 'done', registered: 3, failure: null });
  });

  it('sets a line aside that fails for no reason of the trade, and goes on with the others', async () => {
    const view = await started(3);
    const register = app.get(RegisterCase);
    const within = register.within.bind(register);
    const spy = jest.spyOn(register, 'within').mockImplementation((tx, actor, registration) => {
      if (registration.title.startsWith('人民路')) throw new Error('the disk is full');
      return within(tx, actor, registration);
    });
    await tell.run(view.id).finally(() => spy.mockRestore());
    expect(await tell.look(view.id)).toMatchObject({ status: 'done', outcomes: { registered: 2, refused: 1 } });
    const refused = (await tell.lines(view.id)).find(({ outcome }) => outcome === 'refused');
    expect(refused?.reasons).toMatchObject([{ code: 'ledger-import/failed' }]);
  });

  it('changes nothing that was changed after the preview', async () => {
    const first = await started(2);
    await tell.run(first.id);
    const changed = lines(2).map((line) => ({ ...line, deadline: '2026-11-30' }));
    const view = await tell.read(ledgerOf(changed, unit));
    const [line] = await tell.lines(view.id);
    await app.get(ApplyCaseEvent).execute({
      actor: office.lead,
      caseId: line?.case?.id ?? '',
      expectedVersion: null,
      body: { type: 'case.issued', note: null },
    });
    await tell.start(view, { ...byLine, existing: 'update' });
    expect(await tell.run(view.id)).toMatchObject({ outcomes: { updated: 1, refused: 1 } });
    const [stale] = await tell.lines(view.id);
    expect(stale).toMatchObject({ outcome: 'refused', reasons: [{ code: 'case/stale-version' }] });
  });

  describe('as a whole', () => {
    it('registers all lines in one transaction', async () => {
      const view = await started(5, asAWhole);
      expect(await tell.run(view.id)).toMatchObject({ status: 'done', registered: 5, settled: 5 });
      expect(await count()).toBe(5);
    });

    it('leaves nothing behind when one line is refused, and can be started anew', async () => {
      const first = await started(1);
      await tell.run(first.id);
      const [known] = await tell.lines(first.id);
      const [old, ...rest] = lines(4);
      if (!old) throw new Error('there are four lines');
      const view = await tell.read(ledgerOf([...rest, { ...old, deadline: '2026-12-31' }], unit));
      await app.get(ApplyCaseEvent).execute({
        actor: office.lead,
        caseId: known?.case?.id ?? '',
        expectedVersion: null,
        body: { type: 'case.issued', note: null },
      });
      await tell.start(view, { ...asAWhole, existing: 'update' });
      const failed = await tell.run(view.id);
      expect(failed).toMatchObject({ status: 'preview', settled: 0, registered: 0, outcomes: { waiting: 4 } });
      expect(failed.failure?.zh).toMatch(/第 6 行未能办理[^]*全部未导入/);
      expect(await count()).toBe(1);
      await tell.start(failed, { ...asAWhole, existing: 'skip' });
      expect(await tell.run(view.id)).toMatchObject({ status: 'done', registered: 3, failure: null });
    });

    it('leaves nothing behind when it is cancelled on the way, and goes on from the beginning', async () => {
      const view = await started(60, asAWhole);
      const register = app.get(RegisterCase);
      const within = register.within.bind(register);
      const spy = jest.spyOn(register, 'within').mockImplementation(async (tx, actor, registration) => {
        if (spy.mock.calls.length === 40) await cancel(view);
        return within(tx, actor, registration);
      });
      await app
        .get(RunImport)
        .execute(view.id)
        .finally(() => spy.mockRestore());
      expect(await tell.look(view.id)).toMatchObject({ status: 'cancelled', settled: 0, registered: 0 });
      expect(await count()).toBe(0);
      await resume(view);
      expect(await tell.run(view.id)).toMatchObject({ status: 'done', registered: 60 });
      expect(await count()).toBe(60);
    });

    it('registers each line once, though two workers take it up and two files hold the same', async () => {
      const [one, other] = [await started(6, asAWhole), await started(6, asAWhole)];
      await Promise.all([one, one, other].map(({ id }) => app.get(RunImport).execute(id)));
      expect([(await tell.look(one.id)).status, (await tell.look(other.id)).status]).toEqual(['done', 'done']);
      expect(await count()).toBe(6);
    });
  });

  describe('whose job was lost', () => {
    it('is asked for again, as is the reading of a file', async () => {
      const run = await started(2);
      const reading = await tell.read(ledgerOf(lines(1), unit));
      await manager().update(LedgerImportRow, { id: reading.id }, { status: 'reading' });
      await manager().clear(OutboxRow);
      await app.get(AskAgainForImports).execute();
      expect(await jobs('ledger-import.run', run)).toHaveLength(0);
      clock.goTo('2026-03-02 10:10');
      await app.get(AskAgainForImports).execute();
      expect(await jobs('ledger-import.run', run)).toHaveLength(1);
      expect(await jobs('ledger-import.read', reading)).toHaveLength(1);
      await app.get(ReadLedger).execute(reading.id);
      expect(await tell.look(reading.id)).toMatchObject({ status: 'preview', total: 1 });
      expect(await tell.lines(reading.id)).toHaveLength(1);
    });

    it('is read by the one that began last, and not after it was stopped', async () => {
      const view = await tell.read(ledgerOf(lines(3), unit));
      await manager().update(LedgerImportRow, { id: view.id }, { status: 'reading' });
      await Promise.all([1, 2].map(() => app.get(ReadLedger).execute(view.id)));
      expect(await tell.look(view.id)).toMatchObject({ status: 'preview', total: 3 });
      expect(await tell.lines(view.id)).toHaveLength(3);
      await manager().update(LedgerImportRow, { id: view.id }, { status: 'reading' });
      expect(await cancel(view)).toMatchObject({ status: 'mapping' });
      await app.get(ReadLedger).execute(view.id);
      expect(await tell.look(view.id)).toMatchObject({ status: 'mapping' });
    });
  });

  it('takes five thousand lines', async () => {
    const many = lines(5000).map((line, at) => ({ ...line, finding: `${line.finding}（台账第${at + 1}件）` }));
    const view = await tell.read(ledgerOf(many, unit));
    expect(view).toMatchObject({ total: 5000, verdicts: { error: 0 } });
    await tell.start(view, { ...byLine, duplicates: 'register' });
    await app.get(RunImport).execute(view.id, 300);
    expect(await tell.look(view.id)).toMatchObject({ status: 'running', settled: 300 });
    await cancel(view);
    expect(await count()).toBe(300);
  }, 300_000);
});
