import type { PlainDate } from '@bihuan/contracts';
import { CaseEventRow, CaseRow } from '@bihuan/database';
import { In, LessThanOrEqual, type EntityManager } from 'typeorm';
import { query } from '../query';
import { replay } from '../replay';
import type { AsOfScope } from './cases-as-of';

/** A case as its row was at the end of a day, with its journal up to then. */
export type LifeAsOf = { readonly row: CaseRow; readonly journal: readonly CaseEventRow[] };

/** Cases told at once: a whole office's journals must not fill the memory. */
const BATCH = 200;

/**
 * The cases that were open at the end of a day or in the time before it that is asked for, whole and with their journals, in
 * batches. The same however much later it is asked: rows that have changed since are told again from the journal.
 */
export async function* livesAsOf(
  manager: EntityManager,
  { officeUnitId, day, touchedSince, timeZone }: AsOfScope,
): AsyncGenerator<readonly LifeAsOf[]> {
  const found = await query<{ id: string }>(
    manager,
    `SELECT c.id FROM "case" c
      WHERE ($1::uuid IS NULL OR c.office_unit_id = $1::uuid) AND (c.registered_at AT TIME ZONE $2)::date <= $3::date
        AND (c.open OR EXISTS (SELECT 1 FROM case_event e WHERE e.case_id = c.id AND e.on >= $4::date))
      ORDER BY c.number`,
    [officeUnitId, timeZone, day, touchedSince],
  );
  for (let start = 0; start < found.length; start += BATCH) {
    const ids = found.slice(start, start + BATCH).map(({ id }) => id);
    const lives = await livesOf(manager, ids, day);
    yield lives.filter(({ row, journal }) => row.open || (journal.at(-1)?.on ?? '') >= touchedSince);
  }
}

/** The named cases as they were at the end of a day; so many at once as fit the memory. */
export async function livesOf(
  manager: EntityManager,
  ids: readonly string[],
  day: PlainDate,
): Promise<readonly LifeAsOf[]> {
  const rows = await manager.find(CaseRow, { where: { id: In(ids) }, order: { number: 'ASC' } });
  const entries = await manager.find(CaseEventRow, {
    where: { caseId: In(ids), on: LessThanOrEqual(day) },
    order: { caseId: 'ASC', sequence: 'ASC' },
  });
  const journals = new Map<string, CaseEventRow[]>(ids.map((id) => [id, []]));
  for (const entry of entries) journals.get(entry.caseId)?.push(entry);
  return rows.map((row) => {
    const journal = journals.get(row.id) ?? [];
    return { row: journal.length === row.version ? row : { ...row, ...columnsOf(row, journal) }, journal };
  });
}

function columnsOf(row: CaseRow, journal: readonly CaseEventRow[]) {
  return replay(row.workflow, journal).at(-1)?.columns;
}
