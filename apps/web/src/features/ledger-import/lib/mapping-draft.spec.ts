import type { LedgerMapping } from '@bihuan/contracts';
import { rowsIn, withField } from './mapping-draft';

describe('settling the columns', () => {
  const mapping: LedgerMapping = {
    sheet: '台账',
    headerRows: [2],
    firstRow: 3,
    lastRow: null,
    year: null,
    columns: [
      { column: 0, header: '序号', field: 'sequence' },
      { column: 1, header: '反馈问题', field: null },
    ],
  };

  it('changes the meaning of one column and leaves the others', () => {
    expect(withField(mapping, 1, 'finding').columns.map(({ field }) => field)).toEqual(['sequence', 'finding']);
    expect(withField(mapping, 0, null).columns.map(({ field }) => field)).toEqual([null, null]);
  });

  it('reads row numbers however they are separated, and nothing else', () => {
    expect(rowsIn('3,4')).toEqual([3, 4]);
    expect(rowsIn(' 3、 4 ')).toEqual([3, 4]);
    expect(rowsIn('三')).toBeNull();
    expect(rowsIn('0')).toBeNull();
    expect(rowsIn('')).toBeNull();
  });
});
