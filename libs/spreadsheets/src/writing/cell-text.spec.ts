import { cellText, linesIn, sheetName, textWidth } from './cell-text';

describe('text in a cell', () => {
  it('loses what a workbook cannot hold, and keeps line breaks and rare characters', () => {
    expect(cellText('第一行\r\n第二行\u0000\u000b\uFFFF')).toBe('第一行\n第二行');
    expect(cellText('𠮷野\uD800家')).toBe('𠮷野家');
  });

  it('is cut where a cell ends, and says so', () => {
    const long = cellText('问'.repeat(40_000));
    expect(long).toHaveLength(32_767);
    expect(long.endsWith('余下从略）')).toBe(true);
  });

  it('takes two places for a Chinese character', () => {
    expect(textWidth('整改A1，“好”')).toBe(4 + 2 + 2 + 2 + 4);
  });

  it('is given as many lines as it needs', () => {
    expect(linesIn('整改', 20)).toBe(1);
    expect(linesIn('整'.repeat(20), 21)).toBe(3);
    expect(linesIn('一\n二\n三', 20)).toBe(3);
  });
});

describe('the name of a sheet', () => {
  it('has no forbidden character, ends at 31 characters and is given once', () => {
    expect(sheetName('城管局[一科]/二科', new Set())).toBe('城管局 一科  二科');
    expect(sheetName('局'.repeat(40), new Set(['局'.repeat(31)]))).toBe(`${'局'.repeat(28)}（2）`);
    expect(sheetName(' ', new Set())).toBe('台账');
  });
});
