import { cellsOfSheet, sheetText } from './sheet-text';

describe('cells on the clipboard', () => {
  it('are read as a spreadsheet writes them, with the line break at the end no row', () => {
    expect(cellsOfSheet('甲\t乙\r\n丙\t丁\r\n')).toEqual([
      ['甲', '乙'],
      ['丙', '丁'],
    ]);
    expect(cellsOfSheet('甲')).toEqual([['甲']]);
    expect(cellsOfSheet('')).toEqual([]);
  });

  it('keep empty cells and empty rows in their places', () => {
    expect(cellsOfSheet('\t乙\n\n丙\t')).toEqual([['', '乙'], [''], ['丙', '']]);
  });

  it('may hold line breaks, tabs and quotes', () => {
    expect(cellsOfSheet('"第一行\n第二行"\t"说""好"""\n丙')).toEqual([['第一行\n第二行', '说"好"'], ['丙']]);
  });

  it('keep quotes that are their own', () => {
    expect(cellsOfSheet('"三张清单"\t"未完\t乙')).toEqual([['"三张清单"', '"未完', '乙']]);
  });

  it('come back as they were copied', () => {
    const rows = [
      ['甲', '第一行\n第二行', '"引号"'],
      ['', '有\t制表', '"'],
      ['末', '', ''],
    ];
    expect(cellsOfSheet(sheetText(rows))).toEqual(rows);
  });
});
