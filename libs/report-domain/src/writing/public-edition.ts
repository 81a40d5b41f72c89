import type { TableBlock, TableRow } from '@bihuan/contracts';
import type { YearFacts } from '../year/year-facts';
import type { Piece } from './pieces';

/**
 * What of a report may be published: no words about a case that is not public (code list M), and no line of a table for it.
 * Counts stay: they name nobody. What people typed themselves is looked at by the check.
 */
export function publicPieces(pieces: readonly Piece[], { cases }: YearFacts): readonly Piece[] {
  const hidden = new Set(cases.filter(({ disclosure }) => disclosure !== 'public').map(({ caseId }) => caseId));
  const isHidden = (ids: readonly string[] | undefined) => (ids ?? []).some((id) => hidden.has(id));
  return pieces
    .filter(({ runs }) => !runs.some(({ caseIds, figure }) => figure?.kind === 'words' && isHidden(caseIds)))
    .map((piece) =>
      piece.table ? { ...piece, table: publicTable(piece.table, (row) => isHidden(row.caseIds)) } : piece,
    )
    .filter(({ kind, table }) => kind !== 'table' || (table !== null && table.rows.length > 0));
}

/** A row that names its case in itself is a list of cases; a row of counts is not. The running numbers close up again. */
function publicTable(table: TableBlock, isHidden: (row: TableRow) => boolean): TableBlock {
  const isNumbered = table.columns[0]?.header === '序号';
  const rows = table.rows
    .filter((row) => !isHidden(row))
    .map((row, index) =>
      isNumbered
        ? { ...row, cells: row.cells.map((cell, at) => (at === 0 ? { text: String(index + 1) } : cell)) }
        : row,
    );
  return { ...table, rows };
}
