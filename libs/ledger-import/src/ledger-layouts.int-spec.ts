import { CasesModule } from '@bihuan/cases';
import type { LedgerImportView } from '@bihuan/contracts';
import { UnitRow } from '@bihuan/database';
import {
  auditLedger,
  clueLedger,
  environmentLedger,
  FakeClock,
  ledgerUnits,
  officeLedger,
  patrolWorkbook,
  seedOffice,
  TestApp,
  writeLedger,
  type LedgerSheet,
  type TestOffice,
} from '@bihuan/testing';
import { LedgerImportModule } from './index';
import { byLine, ImportTeller } from './testing/import-teller';

const layouts: readonly (readonly [string, readonly LedgerSheet[]])[] = [
  ['A, the list of an audit', [auditLedger]],
  ['B, the field ledger of ecological protection', [environmentLedger]],
  ['C, the clues of a city', [clueLedger]],
  ['D, the workbook of an environmental patrol', patrolWorkbook],
  ['E, the ledger of an inspection office', [officeLedger]],
];

/** Everything that a line says against being registered. */
const faultsOf = (lines: Awaited<ReturnType<ImportTeller['lines']>>) =>
  lines.flatMap(({ faults }) => faults.map(({ cell, value, expected }) => [cell, value, expected.zh]));

describe.each(layouts)('layout %s', (_name, sheets) => {
  const clock = new FakeClock();
  let app: TestApp;
  let office: TestOffice;
  let tell: ImportTeller;
  let file: Buffer;
  let first: LedgerImportView;

  beforeAll(async () => {
    clock.goTo('2026-03-02 10:00');
    app = await TestApp.open(clock, [CasesModule, LedgerImportModule]);
    office = await seedOffice(app.database.dataSource);
    for (const unit of Object.values(ledgerUnits)) {
      const path = `${office.government.id}/${unit.id}/`;
      const row = { ...unit, path, parentId: office.government.id, active: true };
      await app.database.dataSource.manager.insert(UnitRow, row);
    }
    tell = new ImportTeller(app, office);
    file = await writeLedger(sheets);
    first = await tell.read(file, { name: '台账.xlsx' });
  });
  afterAll(() => app.close());

  it('is read with its merged headers, titles and notes: every line is a case to be, or closed already', async () => {
    const lines = await tell.lines(first.id);
    expect(first.total).toBeGreaterThan(0);
    expect(faultsOf(lines)).toEqual([]);
    expect(first.verdicts.new + first.verdicts.closed + first.verdicts['possible-duplicate']).toBe(first.total);
    for (const line of lines) expect(line.title).not.toBe('');
  });

  it('becomes cases, and is unchanged when it comes a second time', async () => {
    const choices = { ...byLine, duplicates: 'register', closed: 'register', issue: true } as const;
    await tell.start(first, choices);
    const { total, registered, outcomes } = await tell.run(first.id);
    expect([registered, outcomes.refused]).toEqual([total, 0]);
    clock.goTo('2026-03-03 10:00');
    const second = await tell.read(file, { name: '台账.xlsx' });
    expect(second.sameAs).toMatchObject({ id: first.id, status: 'done' });
    const others = (await tell.lines(second.id)).filter(({ verdict }) => verdict !== 'unchanged');
    // what the ledger calls closed stays open here until it is verified
    expect(others.filter(({ differences }) => differences.some(({ field }) => field !== 'closed'))).toEqual([]);
    expect(second.verdicts.new).toBe(0);
  });
});
