import { CasesModule } from '@bihuan/cases';
import { ledgerQuery, searchWords } from '@bihuan/contracts';
import { CaseRow, InspectionRow, UnitRow } from '@bihuan/database';
import { addCaseRows, FakeClock, seedOffice, TestApp, type TestOffice } from '@bihuan/testing';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { LedgerModule, ListLedger } from './index';

const form = (text: string): string => text.normalize('NFKC').toLowerCase();

describe('searching the ledger', () => {
  let app: TestApp;
  let office: TestOffice;

  const add = (change: Partial<CaseRow>) => addCaseRows(app.database.dataSource, office, change);
  const find = async (text: string): Promise<string[]> => {
    const query = ledgerQuery.parse({ text, pageSize: 200, sort: 'title' });
    const { items, total } = await app.get(ListLedger).execute(office.clerk, query);
    expect(total).toBe(items.length);
    return items.map(({ title }) => title);
  };
  const forget = async () => {
    for (const table of ['measure', 'task', 'case']) await app.database.dataSource.query(`DELETE FROM "${table}"`);
  };

  beforeAll(async () => {
    app = await TestApp.open(new FakeClock('2026-03-02 10:00'), [CasesModule, LedgerModule]);
    office = await seedOffice(app.database.dataSource);
  });
  beforeEach(forget);
  afterAll(() => app.close());

  it.each([
    ['one character', '烟', ['甲']],
    ['a word', '油烟', ['甲']],
    ['several words, all of them', '扰民 餐饮', ['甲']],
    ['words of which one is missing', '扰民 噪声', []],
    ['characters that are there, and not side by side', '饮油', []],
    ['a number, or a part of it', '2026-00', ['乙', '甲']],
    ['the number at the source', '环督〔2026〕7号', ['乙']],
    ['letters of any width and case', 'ＡＱＩ', ['乙']],
    ['the cause', '监管', ['甲']],
    ['nothing that stands only side by side in two places', '扰民餐饮', []],
  ])('finds %s', async (_what, text, expected) => {
    const finding = '餐饮店的油烟扰民';
    await add({ number: 'X2026-0011', title: '甲', finding, cause: '日常监管不到位' });
    await add({ number: 'X2026-0022', title: '乙', finding: 'aqi 数据失真', externalNumber: '环督〔2026〕7号' });
    expect(await find(text)).toEqual(expected);
  });

  it('takes the signs of every pattern language as they are', async () => {
    const signs = ['%', '_', "'", '\\', '"', '*', '?', '$1', '&|!', '(', '--', '；'];
    for (const [place, sign] of signs.entries())
      await add({ title: `${place}`.padStart(2, '0'), finding: `甲${sign}乙` });
    for (const [place, sign] of signs.entries())
      expect(await find(`甲${sign}乙`)).toEqual([`${place}`.padStart(2, '0')]);
    expect(await find('%_')).toEqual([]);
    expect(await find('!?@')).toEqual([]);
  });

  it('finds a case by its lead unit and its inspection, by the names that they bear now', async () => {
    const { manager } = app.database.dataSource;
    const [unit] = office.departments;
    const inspection = { id: randomUUID(), name: '大气污染专项', kind: 'special', sourceType: 'audit' } as const;
    const opened = { officeUnitId: office.office.id, startedOn: '2026-01-01', createdAt: new Date() };
    await manager.insert(InspectionRow, { ...inspection, ...opened });
    await add({ title: '甲', leadUnitId: unit.id, inspectionId: inspection.id });
    await add({ title: '乙', leadUnitId: null });
    expect(await find('城市管理')).toEqual(['甲']);
    expect(await find('大气污染 城市')).toEqual(['甲']);
    await manager.update(UnitRow, { id: unit.id }, { name: '青禾区综合执法局' });
    expect(await find('城市管理')).toEqual([]);
    expect(await find('综合执法 大气')).toEqual(['甲']);
    await manager.update(UnitRow, { id: unit.id }, { name: unit.name });
  });

  it('finds the measures of the running round, as they are planned anew', async () => {
    const { dataSource } = app.database;
    const { id: caseId } = await add({ title: '甲' });
    const plan = (text: string, round: number) =>
      dataSource.query(
        `INSERT INTO measure (id, case_id, round, position, text, owner, due_on, standard)
         VALUES ($1, $2, $3, 1, $4, '张工', '2026-06-30', '验收合格')`,
        [randomUUID(), caseId, round, text],
      );
    await plan('更换油烟净化器', 0);
    expect(await find('净化器')).toEqual(['甲']);
    await dataSource.query('UPDATE "case" SET relapses = 1 WHERE id = $1', [caseId]);
    expect(await find('净化器')).toEqual([]);
    await plan('改造烟道', 1);
    expect(await find('烟道')).toEqual(['甲']);
    await dataSource.query('DELETE FROM measure WHERE case_id = $1', [caseId]);
    expect(await find('烟道')).toEqual([]);
    await dataSource.query(`UPDATE "case" SET title = '丙', finding = '重写' WHERE id = $1`, [caseId]);
    expect(await find('重写')).toEqual(['丙']);
  });

  it('finds exactly the cases that contain all words, as a slow reading does', async () => {
    const characters = [...'整改方案油烟的一二三ABCabcＡｂ１2２%_\\\'"（(，, 　éあガｶﾞ𠮷㎡'];
    const text = (longest: number) => fc.string({ unit: fc.constantFrom(...characters), maxLength: longest });
    const searches = fc.array(text(5), { minLength: 5, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(fc.array(text(30), { minLength: 12, maxLength: 12 }), searches, async (findings, wanted) => {
        await forget();
        const titles = findings.map((_, place) => `#${String(place).padStart(2, '0')}`);
        for (const [place, finding] of findings.entries())
          await add({ number: `№${place}`, title: titles[place] ?? '', finding });
        for (const search of wanted) {
          const words = searchWords(search);
          const expected = findings.flatMap((finding, place) => {
            const read = form(`№${place}\n${titles[place]}\n${finding}`);
            return words.every((word) => read.includes(form(word))) ? [titles[place]] : [];
          });
          expect([search, await find(search)]).toEqual([search, expected]);
        }
      }),
      { numRuns: 8 },
    );
  });
});
