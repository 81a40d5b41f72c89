import {
  cellName,
  type LedgerFault,
  type LedgerMapping,
  type LedgerRecord,
  registeringFields,
  type SheetRow,
} from '@bihuan/contracts';
import type { LedgerWorld } from '../ledger-reader.types';
import { Continuation } from './continuation';
import { joinRows } from './join-rows';
import { readingContext } from './read-ledger-row';
import { RowKinds } from './row-kinds';
import { mappedColumns } from './row-reading';

/** More rows than any case has: a sheet that merges a whole column must not gather all of its rows into one case. */
const MOST_ROWS = 200;

type CaseRecord = Extract<LedgerRecord, { kind: 'case' }>;

/** A case without a word on its problem cannot be registered: the fault names the cell where it should stand. */
function withProblem(record: CaseRecord, mapping: LedgerMapping): CaseRecord {
  if (registeringFields.some((field) => record.values[field] !== undefined)) return record;
  const column = mappedColumns(mapping).find(({ field }) => registeringFields.some((one) => one === field));
  const row = record.rows[0];
  const isTold = record.faults.some(({ field }) => registeringFields.some((one) => one === field));
  if (column === undefined || row === undefined || isTold) return record;
  const fault: LedgerFault = {
    row,
    column: column.column,
    cell: cellName(column.column, row),
    field: column.field,
    value: '',
    expected: { zh: '问题的文字，不能为空', en: 'the words of the problem, which must not be empty' },
  };
  return { ...record, faults: [fault, ...record.faults] };
}

/**
 * Reads the rows of a ledger one after the other into cases, holding only the rows of the case at hand. Rows that go on
 * with the case above are folded into it; rows that are no case (totals, notes, headings) come with the reason.
 */
export async function* readLedger(
  rows: AsyncIterable<SheetRow> | Iterable<SheetRow>,
  mapping: LedgerMapping,
  world: LedgerWorld,
): AsyncGenerator<LedgerRecord> {
  const context = readingContext(mapping, world);
  const kinds = new RowKinds(mapping);
  const continuation = new Continuation(mapping);
  let group: SheetRow[] = [];
  const closed = (): readonly LedgerRecord[] => {
    const record = group.length === 0 ? [] : [withProblem(joinRows(group, context), mapping)];
    group = [];
    return record;
  };
  for await (const row of rows) {
    if (row.number < mapping.firstRow) continue;
    if (mapping.lastRow !== null && row.number > mapping.lastRow) break;
    const reason = kinds.reasonToSkip(row);
    const above = group.at(-1);
    if (reason !== null) {
      yield* closed();
      yield { kind: 'skipped', row: row.number, reason };
      continue;
    }
    if (above === undefined || group.length >= MOST_ROWS || !continuation.continues(row, above)) yield* closed();
    group.push(row);
  }
  yield* closed();
}
