import { detailsOf, idsIn, namesOf } from '@bihuan/cases';
import type { ChangeSince } from '@bihuan/contracts';
import { announcementOf, workflowOf } from '@bihuan/workflow';
import type { EntityManager } from 'typeorm';
import { byCase, type OfCase } from '../by-case';

export type SeenVersion = { readonly caseId: string; readonly version: number };
type Entry = OfCase<{
  readonly sequence: number;
  readonly type: string;
  readonly payload: Record<string, unknown>;
  readonly at: Date;
  readonly by: string;
  readonly byUnit: string | null;
  readonly stateBefore: string | null;
  readonly workflow: string;
  readonly workflowVersion: number;
}>;

/** The latest of them are what a reader has to know; a case that was changed more often is a matter for its page. */
const MOST = 10;

/**
 * What people did to cases since a sheet showed them, but for what was taken in from this very sheet. What the system did by
 * itself, such as a reminder, is no conflict: the rules judge the event as the case stands then.
 */
export async function changesSince(
  tx: EntityManager,
  sheetId: string,
  seen: readonly SeenVersion[],
): Promise<ReadonlyMap<string, readonly ChangeSince[]>> {
  const entries = await tx.query<Entry[]>(
    `SELECT e.case_id AS "caseId", e.sequence, e.type, e.payload, e.at, e.actor->>'name' AS by, u.name AS "byUnit",
            e.state_before AS "stateBefore", c.workflow, c.workflow_version AS "workflowVersion"
       FROM unnest($1::uuid[], $2::int[]) AS seen(case_id, version)
       JOIN "case" c ON c.id = seen.case_id
       JOIN LATERAL (
         SELECT j.* FROM case_event j
          WHERE j.case_id = seen.case_id AND j.sequence > seen.version AND j.actor->>'system' = 'false'
            AND NOT EXISTS (SELECT 1 FROM fill_in_taken t
                             WHERE t.sheet_id = $3 AND t.case_id = j.case_id AND t.sequence = j.sequence)
          ORDER BY j.sequence DESC LIMIT ${MOST}) e ON TRUE
       LEFT JOIN unit u ON u.id = (e.actor->'unitLine'->>0)::uuid
      ORDER BY e.case_id, e.sequence DESC`,
    [seen.map(({ caseId }) => caseId), seen.map(({ version }) => version), sheetId],
  );
  const names = await namesOf(
    tx,
    entries.flatMap(({ payload }) => idsIn(payload)),
  );
  const groups = byCase(entries);
  return new Map([...groups].map(([caseId, group]) => [caseId, group.map((entry) => toChange(entry, names))]));
}

function toChange(entry: Entry, names: ReadonlyMap<string, string>): ChangeSince {
  const { sequence, type, payload, at, by, byUnit } = entry;
  const { proposal } = payload as { readonly proposal?: { readonly type?: string } };
  const announced = { state: entry.stateBefore, type, asksFor: proposal?.type };
  const workflow = workflowOf(entry.workflow, entry.workflowVersion);
  return {
    sequence,
    label: announcementOf(workflow, announced)?.label ?? { zh: type, en: type },
    at: at.toISOString(),
    by,
    byUnit,
    details: detailsOf(type, payload, (id) => names.get(id)),
  };
}
