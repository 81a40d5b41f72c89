import type { SheetRow } from '@bihuan/contracts';
import { Workbook } from 'exceljs';
import { openSpreadsheet } from './open-spreadsheet';
import { packZip, partsOf, rawXlsx, sheetOf } from './xlsx.fixtures';

async function rowsOf(bytes: Buffer, sheet = 0): Promise<readonly SheetRow[]> {
  const { sheets } = await openSpreadsheet(bytes, 'a.xlsx');
  const rows: SheetRow[] = [];
  for await (const row of sheets[sheet]?.rows() ?? []) rows.push(row);
  return rows;
}

const cellsOf = async (bytes: Buffer) => (await rowsOf(bytes)).map(({ cells }) => cells);

describe('the cells of an .xlsx', () => {
  it('are what the sheet shows: texts, numbers, yes and no, errors', async () => {
    const row = `<row r="2">
      <c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" t="inlineStr"><is><r><t>富</t></r><r><t>文本</t></r></is></c>
      <c r="D2"><v>0.30000000000000004</v></c><c r="E2" t="b"><v>1</v></c><c r="F2" t="e"><v>#REF!</v></c>
      <c r="H2" t="str"><f>A1&amp;"x"</f><v>算得</v></c><c r="I2"><f>SUM(A1:A2)</f></c><c r="J2" t="d"><v>2026-03-01T00:00:00</v></c>
      <c r="K2" t="s"><v>2</v></c></row>`;
    const texts =
      '<si><r><t>东京</t></r><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr/></si>' +
      '<si><t xml:space="preserve"> 甲_x000D_\n乙&amp;丙 </t></si><si><t>_x0000_ \u200b</t></si>';
    expect(await rowsOf(rawXlsx({ sheet: sheetOf(row), texts }))).toEqual([
      {
        number: 2,
        cells: [
          '东京',
          '甲\n乙&丙',
          '富文本',
          0.3,
          true,
          { error: '#REF!' },
          null,
          '算得',
          { error: 'formula' },
          { date: '2026-03-01' },
          '\u200b',
        ],
      },
    ]);
  });

  it('have their places even where a writer leaves them out, or gives its elements a prefix', async () => {
    const xml =
      '<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c><x:c/><x:c><x:v>3</x:v></x:c></x:row>' +
      '<x:row hidden="1"><x:c><x:v>4</x:v></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="A1:A2"/></x:mergeCells></x:worksheet>';
    const area = { top: 1, bottom: 2, left: 0, right: 0 };
    expect(await rowsOf(rawXlsx({ sheet: xml }))).toEqual([
      { number: 1, cells: ['甲', null, 3], merged: new Map([[0, area]]) },
      { number: 2, cells: ['甲'], hidden: true, merged: new Map([[0, area]]) },
    ]);
  });

  it('show numbers as their formats do', async () => {
    const formats: readonly (readonly [number, string])[] = [
      [170, 'yyyy&quot;年&quot;m&quot;月&quot;;@'],
      [171, '[$-804]yyyy/m/d h:mm'],
      [172, '0000'],
      [173, '0.0%'],
      [174, '[h]:mm'],
      [175, 'h:mm:ss'],
      [176, '#,##0.00"元"'.replaceAll('"', '&quot;')],
      [177, 'm&quot;月&quot;d&quot;日&quot;'],
      [178, '[Red]yyyy-mm-dd hh:mm:ss.000'],
    ];
    const ids = [0, 14, 57, 31, 10, ...formats.map(([id]) => id)];
    const styles =
      `<numFmts>${formats.map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code}"/>`).join('')}</numFmts>` +
      `<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${ids.map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs>`;
    const values = [
      46_082, 46_082, 46_174, 46_082.75, 0.5, 46_174, 46_082.4, 17, 0.125, 1.5, 0.25, 1234.5, 46_082, 46_082,
    ];
    const cells = values.map((value, index) => `<c s="${index}"><v>${value}</v></c>`).join('');
    const march = { date: '2026-03-01' };
    const june = { date: '2026-06-01', shows: 'month' };
    expect(await cellsOf(rawXlsx({ sheet: sheetOf(`<row>${cells}</row>`), styles }))).toEqual([
      [46_082, march, june, march, '50%', june, march, '0017', '12.5%', 1.5, 0.25, 1234.5, march, march],
    ]);
  });

  it('count their days from 1904 where the workbook does', async () => {
    const workbook =
      '<workbook><workbookPr date1904="1"/><sheets><sheet name="a" r:id="r1" xmlns:r="x"/></sheets></workbook>';
    const styles = '<cellXfs><xf numFmtId="14"/></cellXfs>';
    const sheet = sheetOf('<row><c s="0"><v>44620</v></c><c s="0"><v>-3</v></c></row>');
    expect(await cellsOf(rawXlsx({ workbook, styles, sheet }))).toEqual([[{ date: '2026-03-01' }, -3]]);
  });

  it('repeat the value of their merged area, across and down', async () => {
    const text = (place: string, words: string): string => `<c r="${place}" t="inlineStr"><is><t>${words}</t></is></c>`;
    const rows = [
      `<row r="1">${text('A1', '组')}${text('D1', '单')}</row>`,
      `<row r="2">${text('A2', '甲')}${text('B2', '乙')}<c r="C2"/></row>`,
      `<row r="3">${text('B3', '丙')}</row>`,
      `<row r="5">${text('B5', '丁')}</row>`,
    ].join('');
    const merges =
      '<mergeCells count="3"><mergeCell ref="A1:C1"/><mergeCell ref="D1:D2"/><mergeCell ref="A2:A3"/></mergeCells>';
    const read = await rowsOf(rawXlsx({ sheet: sheetOf(rows, merges) }));
    expect(read.map(({ number, cells }) => [number, cells])).toEqual([
      [1, ['组', '组', '组', '单']],
      [2, ['甲', '乙', null, '单']],
      [3, ['甲', '丙']],
      [5, [null, '丁']],
    ]);
    expect([...(read[1]?.merged?.keys() ?? [])]).toEqual([3, 0]);
    expect(read[3]?.merged).toBeUndefined();
  });

  it('find their merged areas wherever the bytes are cut', async () => {
    const filler = `<row r="1"><c t="inlineStr"><is><t>mergeCells ${'填'.repeat(30_000)}</t></is></c></row>`;
    for (const more of [0, 1, 5, 9, 10, 11]) {
      const pad = `<!--${'x'.repeat(256 * 1024 - 90_400 + more)}-->`;
      const sheet = sheetOf(
        `${filler}<row r="2"><c><v>1</v></c></row><row r="3"/>`,
        `${pad}<mergeCells><mergeCell ref="A2:B2"/></mergeCells>`,
      );
      expect((await cellsOf(rawXlsx({ sheet })))[1]).toEqual([1, 1]);
    }
  });

  it('come again from the start as often as they are asked for, and may be left half-way', async () => {
    const rows = Array.from({ length: 5000 }, (_, index) => `<row><c><v>${index}</v></c></row>`).join('');
    const { sheets } = await openSpreadsheet(rawXlsx({ sheet: sheetOf(rows) }), 'a.xlsx');
    for (let time = 0; time < 3; time += 1) {
      const seen: unknown[] = [];
      for await (const { cells } of sheets[0]?.rows() ?? []) {
        seen.push(cells[0]);
        if (seen.length === 3) break;
      }
      expect(seen).toEqual([0, 1, 2]);
    }
  });
});

describe('the sheets of an .xlsx', () => {
  it('come in their order, with those that are hidden marked', async () => {
    const workbook = new Workbook();
    for (const [name, state] of [
      ['甲', 'visible'],
      ['乙', 'hidden'],
      ['丙', 'veryHidden'],
    ] as const) {
      workbook.addWorksheet(name, { state }).addRow([name]);
    }
    const { sheets } = await openSpreadsheet(Buffer.from(await workbook.xlsx.writeBuffer()), '台账.csv');
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['甲', false],
      ['乙', true],
      ['丙', true],
    ]);
  });

  it('are found by names in other cases and with other slashes', async () => {
    const files = partsOf({ sheet: sheetOf('<row><c><v>1</v></c></row>') });
    const renamed = files.map((file) => ({
      ...file,
      name: file.name.replace('worksheets/sheet1', 'Worksheets\\Sheet1'),
    }));
    expect(await cellsOf(packZip(renamed))).toEqual([[1]]);
  });

  it('leave out empty rows, and formats that reach to the last column', async () => {
    const row =
      '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="3"/></row><row r="2"><c r="A2" s="1"/></row><row r="1048576"/>';
    expect(await rowsOf(rawXlsx({ sheet: sheetOf(row) }))).toEqual([{ number: 1, cells: [1] }]);
  });
});
