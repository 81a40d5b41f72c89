import type { LedgerField, LedgerMapping, SheetRow } from '@bihuan/contracts';
import { plain, saysNothing, wordsOf } from '../cells/plain';
import { type MappedColumn, mappedColumns } from './row-reading';

const NUMBERS: ReadonlySet<LedgerField> = new Set(['sequence', 'externalNumber']);
const TEXTS: ReadonlySet<LedgerField> = new Set(['title', 'finding', 'detail']);

/** How a cell stands to the one above it in the same column. */
type Bond = 'merged' | 'same' | 'empty' | 'other';

function bondOf(column: number, row: SheetRow, above: SheetRow): Bond {
  const area = row.merged?.get(column);
  if (area !== undefined && area.top <= above.number && area.bottom >= row.number) return 'merged';
  const words = wordsOf(row.cells[column]);
  if (saysNothing(words)) return 'empty';
  return plain(words) === plain(wordsOf(above.cells[column])) ? 'same' : 'other';
}

/**
 * Tells whether a row goes on with the case of the row above: several measures of one case stand in rows whose number
 * or problem is merged, left blank or repeated. A number of its own makes a case of its own, even under a merged problem.
 */
export class Continuation {
  private readonly numbers: readonly MappedColumn[];
  private readonly texts: readonly MappedColumn[];

  constructor(mapping: LedgerMapping) {
    const columns = mappedColumns(mapping);
    this.numbers = columns.filter(({ field }) => NUMBERS.has(field));
    this.texts = columns.filter(({ field }) => TEXTS.has(field));
  }

  continues(row: SheetRow, above: SheetRow): boolean {
    const numbers = this.numbers.map(({ column }) => bondOf(column, row, above));
    const texts = this.texts.map(({ column }) => bondOf(column, row, above));
    if (numbers.includes('other')) return false;
    if (numbers.includes('merged')) return true;
    if (texts.includes('other')) return false;
    if (numbers.includes('same')) return true;
    return texts.includes('merged') || texts.every((bond) => bond === 'empty');
  }
}

/** The columns of a row that only repeat a merged area which the row above has told already. */
export function repeatedColumns(row: SheetRow, first: number): ReadonlySet<number> {
  const repeated = [...(row.merged ?? [])].filter(
    ([, area]) => area.top < row.number && area.bottom >= row.number && area.top >= first,
  );
  return new Set(repeated.map(([column]) => column));
}
