import {
  cellName,
  type LedgerColumn,
  type LedgerFault,
  type LedgerField,
  type LedgerMapping,
  type LedgerMeasure,
  type LedgerRemark,
  type LedgerValues,
  type SheetCell,
  type SheetRow,
  type Words,
} from '@bihuan/contracts';
import { wordsOf } from '../cells/plain';
import type { DateContext } from '../cells/read-date';
import type { UnitNames } from '../cells/unit-names';

/** A column with its meaning. */
export type MappedColumn = LedgerColumn & { readonly field: LedgerField };

/** What reading needs beside the cells: the dates' context and the units' names. */
export type ReadingContext = DateContext & { readonly names: UnitNames; readonly columns: readonly MappedColumn[] };

type Draft = { -readonly [Field in keyof LedgerValues]: LedgerValues[Field] };

const MOST_OF_VALUE = 200;

/** What one row says, while it is read cell by cell. */
export class RowReading {
  readonly values: Draft = {};
  readonly faults: LedgerFault[] = [];
  readonly remarks: LedgerRemark[] = [];
  measures: LedgerMeasure[] = [];
  measureDue: SheetCell = null;
  measureDueColumn: MappedColumn | null = null;
  measureOwner: string | null = null;

  constructor(
    readonly row: SheetRow,
    readonly context: ReadingContext,
  ) {}

  fault(column: MappedColumn, expected: Words): void {
    this.faults.push({ ...this.placeOf(column), expected });
  }

  remark(column: MappedColumn, remark: Words | undefined): void {
    if (remark !== undefined) this.remarks.push({ ...this.placeOf(column), remark });
  }

  private placeOf({ column, field }: MappedColumn) {
    const value = wordsOf(this.row.cells[column]).slice(0, MOST_OF_VALUE);
    return { row: this.row.number, column, cell: cellName(column, this.row.number), field, value };
  }
}

/** The columns that mean something. */
export function mappedColumns({ columns }: LedgerMapping): readonly MappedColumn[] {
  return columns.flatMap((column) => (column.field === null ? [] : [{ ...column, field: column.field }]));
}
