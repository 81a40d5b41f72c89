import type { LedgerWork } from '@bihuan/cases';
import type { PlainDate } from '@bihuan/contracts';
import type { EntityManager } from 'typeorm';

/** So much of a report fits into a cell; the rest stands on the page of the case. */
const LONGEST_PROGRESS = 200;

type Counted = { readonly id: string; readonly done: number; readonly total: number };
type Reported = { readonly id: string; readonly text: string; readonly on: PlainDate };

const nothing: LedgerWork = { measures: { done: 0, total: 0 }, progress: null };

/** Of some cases the measures of the running round, and the latest report of progress that says something. */
export async function readWork(
  manager: EntityManager,
  caseIds: readonly string[],
): Promise<(caseId: string) => LedgerWork> {
  const work = new Map<string, LedgerWork>();
  const add = (id: string, part: Partial<LedgerWork>) => work.set(id, { ...(work.get(id) ?? nothing), ...part });
  for (const { id, done, total } of await measuresOf(manager, caseIds)) add(id, { measures: { done, total } });
  for (const { id, text, on } of await progressOf(manager, caseIds)) add(id, { progress: { text, on } });
  return (caseId) => work.get(caseId) ?? nothing;
}

function measuresOf(manager: EntityManager, caseIds: readonly string[]): Promise<Counted[]> {
  return manager.query(
    `SELECT m.case_id AS id, count(m.done_on)::int AS done, count(*)::int AS total
       FROM measure m JOIN "case" c ON c.id = m.case_id AND c.relapses = m.round
      WHERE m.case_id = ANY($1::uuid[]) GROUP BY m.case_id`,
    [caseIds],
  );
}

function progressOf(manager: EntityManager, caseIds: readonly string[]): Promise<Reported[]> {
  return manager.query(
    `SELECT wanted.id, left(latest.text, ${LONGEST_PROGRESS}) AS text, latest.on FROM unnest($1::uuid[]) AS wanted(id)
      CROSS JOIN LATERAL (
        SELECT coalesce(nullif(e.payload->>'statement', ''), e.payload->>'text') AS text, e.on FROM case_event e
         WHERE e.case_id = wanted.id AND e.type IN ('progress.reported', 'closure.requested')
           AND coalesce(nullif(e.payload->>'statement', ''), e.payload->>'text', '') <> ''
         ORDER BY e.sequence DESC LIMIT 1) latest`,
    [caseIds],
  );
}
