import type { LedgerField, LedgerMapping, LedgerRecord, MergedArea, SheetCell, SheetRow } from '@bihuan/contracts';
import type { LedgerUnit } from '../ledger-reader.types';
import { readLedger } from './read-ledger';

const unit = (last: number, name: string, shortName: string): LedgerUnit => ({
  id: `00000000-0000-4000-8000-00000000000${last}`,
  name,
  shortName,
  kind: 'department',
});
const housing = unit(1, '住房和城乡建设局', '住建局');
const justice = unit(2, '司法局', '司法局');
const world = { units: [housing, justice], today: '2026-04-10' };

const usual: readonly LedgerField[] = ['sequence', 'finding', 'measures', 'leadUnit', 'deadline', 'closed', 'note'];

const mappingOf = (
  fields: readonly (LedgerField | null)[] = usual,
  more: Partial<LedgerMapping> = {},
): LedgerMapping => ({
  sheet: '台账',
  headerRows: [1],
  firstRow: 2,
  lastRow: null,
  year: 2026,
  columns: fields.map((field, column) => ({ column, header: field ?? '其他', field })),
  ...more,
});

/** Rows from row 2 on; areas merge rows of one column. */
function rowsOf(cells: readonly (readonly SheetCell[])[], areas: readonly MergedArea[] = []): readonly SheetRow[] {
  return cells.map((row, index) => {
    const number = index + 2;
    const here = areas.filter(({ top, bottom }) => top <= number && bottom >= number);
    const filled = [...row];
    const merged = new Map<number, MergedArea>();
    for (const area of here) {
      for (let column = area.left; column <= area.right; column += 1) {
        filled[column] = cells[area.top - 2]?.[area.left] ?? null;
        merged.set(column, area);
      }
    }
    return { number, cells: filled, ...(merged.size === 0 ? {} : { merged }) };
  });
}

const down = (column: number, top: number, bottom: number): MergedArea => ({
  top,
  bottom,
  left: column,
  right: column,
});

async function recordsOf(rows: readonly SheetRow[], mapping = mappingOf()): Promise<readonly LedgerRecord[]> {
  const records: LedgerRecord[] = [];
  for await (const record of readLedger(rows, mapping, world)) records.push(record);
  return records;
}

const casesOf = async (...given: Parameters<typeof recordsOf>) =>
  (await recordsOf(...given)).filter((record) => record.kind === 'case');

describe('rows of one case', () => {
  it('are told by a merged number', async () => {
    const rows = rowsOf(
      [
        [1, '公示不及时', '补录', '住建局', '2026年3月', '否', null],
        [null, null, '建机制', null, '2026年6月', null, null],
        [2, '未清理', '清理', '司法局', '2026年9月', '否', null],
      ],
      [down(0, 2, 3), down(1, 2, 3), down(3, 2, 3), down(5, 2, 3)],
    );
    expect(await casesOf(rows)).toMatchObject([
      {
        rows: [2, 3],
        values: {
          measures: [
            { text: '补录', dueOn: '2026-03-31' },
            { text: '建机制', dueOn: '2026-06-30' },
          ],
          deadline: { kind: 'fixed', date: '2026-06-30' },
        },
      },
      { rows: [4], values: { measures: [{ text: '清理', dueOn: null }] } },
    ]);
  });

  it.each([
    ['left blank', [null, null]],
    ['repeated', [1, '公示不及时']],
    ['repeated by number alone', [1, null]],
  ])('are told by a number and problem %s', async (_, identity) => {
    const rows = rowsOf([
      [1, '公示不及时', '补录', '住建局', '2026年3月', '否', null],
      [...identity, '建机制', null, null, null, null],
    ]);
    expect((await casesOf(rows)).map((one) => one.rows)).toEqual([[2, 3]]);
  });

  it('are not told by a merged problem alone: each number is a case', async () => {
    const rows = rowsOf(
      [
        [1, '公示不及时', '补录', '住建局', null, null, null],
        [2, null, '补录', '司法局', null, null, null],
      ],
      [down(1, 2, 3)],
    );
    expect(await casesOf(rows)).toMatchObject([
      { rows: [2], values: { finding: '公示不及时', leadUnit: housing.id } },
      { rows: [3], values: { finding: '公示不及时', leadUnit: justice.id } },
    ]);
  });

  it('are not told by numbers that start again under each heading', async () => {
    const rows = rowsOf([
      [1, '公示不及时', null, '住建局', null, null, null],
      [1, '未清理', null, '司法局', null, null, null],
    ]);
    expect((await casesOf(rows)).map((one) => one.rows)).toEqual([[2], [3]]);
  });

  it('let the first unit lead and another assist, and say so', async () => {
    const rows = rowsOf(
      [
        [1, '公示不及时', '补录', '住建局', null, null, null],
        [null, null, '督促', '司法局', null, null, null],
      ],
      [down(0, 2, 3), down(1, 2, 3)],
    );
    expect(await casesOf(rows)).toMatchObject([
      {
        values: { leadUnit: housing.id, assistUnits: [justice.id] },
        remarks: [{ cell: 'D3', remark: { zh: '同一事项另有牵头单位，列为配合单位' } }],
      },
    ]);
  });

  it('tell a fault in a merged cell once', async () => {
    const rows = rowsOf(
      [
        [1, '公示不及时', '补录', '外星局', null, null, null],
        [null, null, '建机制', null, null, null, null],
      ],
      [down(0, 2, 3), down(3, 2, 3)],
    );
    expect((await casesOf(rows))[0]?.faults.map(({ cell }) => cell)).toEqual(['D2']);
  });

  it('end at two hundred, so that a merged column cannot gather a whole sheet', async () => {
    const rows = rowsOf(
      Array.from({ length: 450 }, () => [1, '公示不及时', null, null, null, null, null]),
      [down(0, 2, 451)],
    );
    expect((await casesOf(rows)).map((one) => one.rows.length)).toEqual([200, 200, 50]);
  });
});

describe('cells that cannot be read', () => {
  it('are named with their place, their value and what is expected; the rest is read', async () => {
    const rows = rowsOf([[1, '公示不及时', '补录', '司法厅', '尽快', '也许', { error: '#REF!' }]]);
    const [record] = await casesOf(rows);
    expect(record?.values).toEqual({
      sequence: '1',
      finding: '公示不及时',
      measures: [{ text: '补录', dueOn: null, owner: null }],
    });
    expect(record?.faults).toMatchObject([
      {
        cell: 'D2',
        row: 2,
        field: 'leadUnit',
        value: '司法厅',
        expected: { zh: expect.stringContaining('是否为：司法局') },
      },
      { cell: 'E2', field: 'deadline', value: '尽快', expected: { zh: expect.stringContaining('2026年6月底') } },
      { cell: 'F2', field: 'closed', value: '也许' },
      { cell: 'G2', field: 'note', value: '#REF!', expected: { zh: expect.stringContaining('公式') } },
    ]);
  });

  it('are those of the problem too, when a row has none', async () => {
    const rows = rowsOf([[1, null, '补录', '住建局', null, null, null]]);
    expect((await casesOf(rows))[0]?.faults).toMatchObject([
      { cell: 'B2', field: 'finding', value: '', expected: { zh: '问题的文字，不能为空' } },
    ]);
  });

  it('are texts longer than any field, and more measures than any plan', async () => {
    const many = Array.from({ length: 60 }, (_, index) => `${index + 1}.措施`).join('；');
    const rows = rowsOf([[1, '问'.repeat(10_001), many, null, null, null, null]]);
    const [record] = await casesOf(rows);
    expect(record?.faults.map(({ cell }) => cell)).toEqual(['B2', 'C2']);
  });
});

describe('rows that are no case', () => {
  it('are skipped with the reason', async () => {
    const across: MergedArea = { top: 2, bottom: 2, left: 0, right: 6 };
    const rows = rowsOf(
      [
        ['一、执法方面', null, null, null, null, null, null],
        [1, '公示不及时', null, null, null, null, null],
        ['sequence', 'finding', 'measures', 'leadUnit', 'deadline', 'closed', 'note'],
        ['（二）其他', null, null, null, null, null, null],
        [2, '未清理', null, null, null, null, null],
        [null, '/', '—', null, null, null, null],
        ['小计', '2项', null, null, null, null, null],
        ['填表说明：', null, null, null, null, null, null],
        ['1.按月更新', null, null, null, null, null, null],
        ['填表人：孙某', null, '审核人：周某', null, null, null, null],
      ],
      [across],
    );
    const told = (await recordsOf(rows)).map((one) => (one.kind === 'case' ? one.rows[0] : one.reason.zh));
    expect(told).toEqual([
      '分组标题',
      3,
      '重复的表头',
      '分组标题',
      6,
      '空行',
      '合计、小计行',
      '表格下方的说明',
      '表格下方的说明',
      '表格下方的说明',
    ]);
  });

  it('are not the problems that begin with such words', async () => {
    const rows = rowsOf([
      [1, '说明理由制度未落实', '补录', '住建局', null, null, null],
      [2, '合计三处违建未拆除', '拆除', '住建局', null, null, null],
    ]);
    expect((await casesOf(rows)).map(({ values }) => values.finding)).toEqual([
      '说明理由制度未落实',
      '合计三处违建未拆除',
    ]);
  });

  it('lie outside of the chosen rows', async () => {
    const rows = rowsOf([1, 2, 3, 4].map((number) => [number, `问题${number}`, null, null, null, null, null]));
    const cases = await casesOf(rows, mappingOf(usual, { firstRow: 3, lastRow: 4 }));
    expect(cases.map(({ values }) => values.sequence)).toEqual(['2', '3']);
  });
});

describe('columns of one row', () => {
  it('give measures their own days and owners, one by one or all the same', async () => {
    const mapping = mappingOf(['finding', 'measures', 'measureDue', 'measureOwner']);
    const rows = rowsOf([
      ['甲', '1.清理；2.培训', '1.2026年3月；2.2026年6月', '1.李某；2.王某'],
      ['乙', '1.清理；2.培训', '2026年6月底', '李某'],
      ['丙', '清理', '长期坚持', null],
      ['丁', '清理', '尽快', null],
    ]);
    const cases = await casesOf(rows, mapping);
    expect(cases.map(({ values }) => values.measures?.map(({ dueOn, owner }) => [dueOn, owner]))).toEqual([
      [
        ['2026-03-31', '李某'],
        ['2026-06-30', '王某'],
      ],
      [
        ['2026-06-30', '李某'],
        ['2026-06-30', '李某'],
      ],
      [[null, null]],
      [[null, null]],
    ]);
    expect(cases.map(({ faults }) => faults.length)).toEqual([0, 0, 0, 1]);
  });

  it('with one meaning are one text', async () => {
    const rows = rowsOf([['甲', '第一段', '第二段']]);
    expect((await casesOf(rows, mappingOf(['finding', 'progress', 'progress'])))[0]?.values.progress).toBe(
      '第一段\n第二段',
    );
  });

  it('tell how a date without a year was understood', async () => {
    const rows = rowsOf([[1, '公示不及时', null, null, '6月底前', null, null]]);
    expect((await casesOf(rows))[0]?.remarks).toMatchObject([
      { cell: 'E2', value: '6月底前', remark: { zh: '没有写年份，按2026年理解' } },
    ]);
  });
});
