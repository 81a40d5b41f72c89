import type { LayoutProposal, LedgerField, LedgerMapping } from '@bihuan/contracts';

/** The mapping that a proposal amounts to, until people change it. */
export function mappingOf({ sheet, headerRows, firstRow, lastRow, year, columns }: LayoutProposal): LedgerMapping {
  const plain = columns.map(({ column, header, field }) => ({ column, header, field }));
  return { sheet, headerRows, firstRow, lastRow, year, columns: plain };
}

/** The mapping with another meaning of one column. */
export function withField(mapping: LedgerMapping, column: number, field: LedgerField | null): LedgerMapping {
  const columns = mapping.columns.map((one) => (one.column === column ? { ...one, field } : one));
  return { ...mapping, columns };
}

/** Row numbers as typed, `3,4` or `3、4`; null when they are none. */
export function rowsIn(text: string): number[] | null {
  const rows = text.split(/[\s,，、]+/u).filter(Boolean);
  const numbers = rows.map(Number);
  return rows.length > 0 && numbers.every((row) => Number.isInteger(row) && row > 0) ? numbers : null;
}
