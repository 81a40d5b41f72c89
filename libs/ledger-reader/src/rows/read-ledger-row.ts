import type { LedgerFault, LedgerMapping, LedgerRemark, LedgerValues, SheetRow } from '@bihuan/contracts';
import { UnitNames } from '../cells/unit-names';
import type { LedgerWorld } from '../ledger-reader.types';
import { readCell } from './field-readers';
import { measuresOf } from './row-measures';
import { mappedColumns, type ReadingContext, RowReading } from './row-reading';

/** What one row says, and the cells that cannot be read. */
export type ReadRow = {
  readonly values: LedgerValues;
  readonly faults: readonly LedgerFault[];
  readonly remarks: readonly LedgerRemark[];
};

/** What reading a ledger needs, made once for all of its rows. */
export function readingContext(mapping: LedgerMapping, { units, today }: LedgerWorld): ReadingContext {
  return { today, year: mapping.year, names: new UnitNames(units), columns: mappedColumns(mapping) };
}

/**
 * Reads one row in the context of its mapping. A cell that cannot be read is a fault with its place, its value and what is expected, and
 * leaves its field absent; the rest of the row is read all the same.
 * @param left columns that another row of the same case has told already
 */
export function readLedgerRow(row: SheetRow, context: ReadingContext, left: ReadonlySet<number> = new Set()): ReadRow {
  const reading = new RowReading(row, context);
  for (const column of context.columns) if (!left.has(column.column)) readCell(reading, column);
  const measures = measuresOf(reading);
  const { values, faults, remarks } = reading;
  return { values: measures.length === 0 ? values : { ...values, measures: [...measures] }, faults, remarks };
}
