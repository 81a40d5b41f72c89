import type { LayoutProposal, LedgerRecord, SheetCell, SheetRow } from '@bihuan/contracts';
import fc from 'fast-check';
import type { LedgerUnit } from '../ledger-reader.types';
import { readLedger } from '../rows/read-ledger';
import { proposeLayouts } from './propose-layouts';
import { withRemembered } from './signature';

const housing: LedgerUnit = {
  id: '00000000-0000-4000-8000-000000000001',
  name: '住房和城乡建设局',
  shortName: '住建局',
  kind: 'department',
};
const world = { units: [housing], today: '2026-04-10' };

const headers = ['序号', '反馈问题', '具体表现', '整改措施', '责任单位', '整改时限', '进展情况', '是否销号', '备注'];
const body: readonly (readonly SheetCell[])[] = [
  [1, '公示不及时', '抽查40件', '1.补录；2.建机制', '住建局', '2026年3月底', '已补录', '否', null],
  [2, '清理不彻底', '2部文件不一致', '清理', '住建局', '2026.6.30', '未开始', '否', null],
  [3, '培训不足', '年度计划未完成', '培训', '住建局', { date: '2026-09-01' }, '已完成', '是', '详见附件'],
];

/** A sheet with so many rows of particulars above the header; columns in the given order. */
function sheetOf(above: readonly string[], order: readonly number[] = headers.map((_, index) => index)): SheetRow[] {
  const inOrder = (cells: readonly SheetCell[]): SheetCell[] => order.map((column) => cells[column] ?? null);
  const titles = above.map((title, index) => ({ number: index + 1, cells: [title] }));
  return [
    ...titles,
    ...[headers, ...body].map((cells, index) => ({ number: above.length + index + 1, cells: inOrder(cells) })),
  ];
}

const proposed = (rows: readonly SheetRow[], name = '台账'): LayoutProposal => {
  const [layout] = proposeLayouts([{ name, hidden: false, rows }], world);
  if (layout === undefined) throw new Error('nothing proposed');
  return layout;
};

async function valuesOf(rows: readonly SheetRow[], layout: LayoutProposal) {
  const records: LedgerRecord[] = [];
  for await (const record of readLedger(rows, layout, world)) records.push(record);
  return records.map((record) => (record.kind === 'case' ? record.values : record.reason));
}

describe('a layout that is proposed', () => {
  it('reads the same cases whatever the order of columns, and has the same signature', async () => {
    const plain = proposed(sheetOf([]));
    const expected = await valuesOf(sheetOf([]), plain);
    expect(expected).toHaveLength(3);
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(
          headers.map((_, index) => index),
          { minLength: headers.length },
        ),
        async (order) => {
          const rows = sheetOf([], order);
          const layout = proposed(rows);
          expect(layout.signature).toBe(plain.signature);
          expect(await valuesOf(rows, layout)).toEqual(expected);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('finds the header in any of the first twenty rows, whatever stands above it', async () => {
    const titles = fc.constantFrom(
      '2026年法治督察反馈问题整改台账',
      '填报单位：住建局　　填报时间：2026年4月10日',
      '附件1',
      '单位：万元',
      '说明：按月更新，逾期未报的予以通报。',
      '截至2026年3月底',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(titles, { maxLength: 19 }), async (above) => {
        const rows = sheetOf(above);
        const layout = proposed(rows);
        expect([layout.headerRows, layout.firstRow]).toEqual([[above.length + 1], above.length + 2]);
        expect(await valuesOf(rows, layout)).toEqual(await valuesOf(sheetOf([]), proposed(sheetOf([]))));
      }),
      { numRuns: 40 },
    );
  });

  it('gives no field to two columns, and says why the second was left out', () => {
    const rows: SheetRow[] = [
      { number: 1, cells: ['序号', '反馈问题', '牵头单位', '责任单位', '承办单位', '整改时限', '完成时限'] },
      { number: 2, cells: [1, '甲', '住建局', '住建局', '住建局', '2026年3月', '2026年6月'] },
    ];
    const { columns } = proposed(rows);
    expect(columns.map(({ field }) => field)).toEqual([
      'sequence',
      'finding',
      'leadUnit',
      'assistUnits',
      null,
      'deadline',
      null,
    ]);
    expect(columns[4]?.reason.zh).toContain('另一列更像');
  });

  it('tells a column without a header by what stands in it, with little confidence', () => {
    const rows: SheetRow[] = [
      { number: 1, cells: [null, '反馈问题', null, null] },
      ...[1, 2, 3, 4].map((number) => ({
        number: number + 1,
        cells: [number, `问题${number}`, '住建局', `2026年${number}月底`],
      })),
    ];
    const layout = proposed([{ number: 1, cells: ['', '反馈问题', '', '', '备注'] }, ...rows.slice(1)]);
    expect(layout.columns.map(({ field, confidence }) => [field, confidence < 0.7])).toEqual([
      ['sequence', true],
      ['finding', false],
      ['leadUnit', true],
      ['deadline', true],
      ['note', false],
    ]);
  });

  it('is less sure of a header that its cells contradict', () => {
    const rows: SheetRow[] = [
      { number: 1, cells: ['反馈问题', '整改时限', '责任单位'] },
      ...['甲', '乙', '丙', '丁'].map((text, index) => ({
        number: index + 2,
        cells: [text, '见附件', `某股室${index}`],
      })),
    ];
    const { columns } = proposed(rows);
    expect(columns.slice(1).map(({ confidence }) => confidence < 0.8)).toEqual([true, true]);
    expect(columns[1]?.reason.zh).toContain('内容不像');
  });

  it('offers a sheet without a known header too, so that people can choose by themselves', () => {
    const layout = proposed([
      { number: 3, cells: ['甲', '乙', '丙'] },
      { number: 4, cells: ['一', '二', '三'] },
    ]);
    expect(layout).toMatchObject({ headerRows: [3], firstRow: 4, reason: { zh: expect.stringContaining('请选定') } });
    expect(layout.confidence).toBeLessThan(0.3);
    expect(proposeLayouts([{ name: '空表', hidden: false, rows: [] }], world)).toEqual([]);
  });

  it('prefers the sheet with the cases to hidden ones and to counts', () => {
    const ledger = sheetOf([]);
    const counts = [
      { number: 1, cells: ['单位', '数量'] },
      { number: 2, cells: ['住建局', 3] },
    ];
    const order = proposeLayouts(
      [
        { name: '统计', hidden: false, rows: counts },
        { name: '旧台账', hidden: true, rows: ledger },
        { name: '台账', hidden: false, rows: ledger },
      ],
      world,
    ).map(({ sheet }) => sheet);
    expect(order[0]).toBe('台账');
  });

  it('reads headers of a .csv in two rows, whose groups leave their further columns blank', () => {
    const layout = proposed([
      { number: 1, cells: ['序号', '反馈问题', '整改责任', null, '整改情况', null] },
      { number: 2, cells: [null, null, '牵头单位', '配合单位', '整改进展', '是否销号'] },
      { number: 3, cells: ['1', '公示不及时', '住建局', null, '已补录', '否'] },
    ]);
    expect(layout.headerRows).toEqual([1, 2]);
    expect(layout.columns.map(({ header }) => header)).toEqual([
      '序号',
      '反馈问题',
      '整改责任/牵头单位',
      '整改责任/配合单位',
      '整改情况/整改进展',
      '整改情况/是否销号',
    ]);
  });

  it('passes over a row that numbers the columns', () => {
    const layout = proposed([
      { number: 1, cells: ['序号', '反馈问题', '责任单位'] },
      { number: 2, cells: [1, 2, 3] },
      { number: 3, cells: [1, '公示不及时', '住建局'] },
    ]);
    expect([layout.headerRows, layout.firstRow]).toEqual([[1, 2], 3]);
  });
});

describe('a choice that is remembered', () => {
  it('holds when titles, dates within the headers and the order of columns have changed', () => {
    const of = (month: string, order: readonly number[]): SheetRow[] => {
      const cells = ['序号', '反馈问题', '责任单位', `截至2026年${month}月进展`, '甲列'];
      return [
        { number: 1, cells: [`${month}月台账`] },
        { number: 2, cells: order.map((column) => cells[column] ?? null) },
      ];
    };
    const march = proposed(of('3', [0, 1, 2, 3, 4]));
    const april = proposed(of('4', [4, 3, 0, 1, 2]));
    expect(april.signature).toBe(march.signature);
    const chosen = {
      columns: march.columns.map((one) => (one.header === '甲列' ? { ...one, field: 'note' as const } : one)),
    };
    const remembered = withRemembered(april, chosen).columns;
    expect(remembered.map(({ column, field }) => [column, field])).toEqual([
      [0, 'note'],
      [1, 'progress'],
      [2, 'sequence'],
      [3, 'finding'],
      [4, 'leadUnit'],
    ]);
    expect(remembered[0]).toMatchObject({ confidence: 1, reason: { zh: '与上次选定的一致' } });
  });

  it('is not that of another layout', () => {
    const other: SheetRow[] = [{ number: 1, cells: ['序号', '反馈问题', '责任人'] }];
    expect(proposed(other).signature).not.toBe(proposed(sheetOf([])).signature);
  });
});
