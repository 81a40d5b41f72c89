import type { CaseEventRow, CaseRow } from '@bihuan/database';
import type { CaseColumns } from './case-columns';
import { canonical } from './journal';
import { replay } from './replay';

/**
 * Where a case's row says something else than its journal gives when it is told again: the row was changed by hand. `journal`
 * is complete and in order.
 */
export function rowFaults(row: CaseRow, journal: readonly CaseEventRow[]): string[] {
  if (journal.length === 0) return []; // said already: the number of entries does not fit
  const born = journal[0]?.payload.workflow;
  if (born !== row.workflow)
    return [`case ${row.number}: its workflow is ${row.workflow}, but it was registered as ${String(born)}`];
  const told = retold(row, journal);
  if (typeof told === 'string') return [`case ${row.number}: its journal cannot be told again: ${told}`];
  const names = Object.keys(told).filter((name) => name !== 'version') as (keyof CaseColumns)[];
  const changed = names.filter((name) => !isSame(told[name], row[name]));
  return changed.length === 0 ? [] : [`case ${row.number}: its journal gives another ${changed.join(', ')}`];
}

/** The columns that a journal gives, or why it gives none: whatever stops it lies in stored data, so it is a fault to name. */
function retold(row: CaseRow, journal: readonly CaseEventRow[]): CaseColumns | string {
  try {
    return replay(row.workflow, journal).at(-1)?.columns ?? 'it is empty';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** As the database stores them: what is undefined is absent, and keys have no order. */
function isSame(told: unknown, stored: unknown): boolean {
  const plain = (value: unknown): string => canonical(JSON.parse(JSON.stringify(value ?? null)));
  return plain(told) === plain(stored);
}
