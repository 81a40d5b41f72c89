import { visibleCases } from '@bihuan/access';
import type { Domain, PlainDate, Result, SourceType } from '@bihuan/contracts';
import type { EntityManager } from 'typeorm';
import { closingEvents } from '../year/closings';
import type { BoardScope } from './read-board-facts';

/** A case as its row is now, with what only its journal tells. */
export type CountedRow = {
  readonly id: string;
  /** It changed after the day, or its journal holds what cannot be read from single entries: it is to be told again. */
  readonly again: boolean;
  readonly workflow: string;
  readonly workflowVersion: number;
  readonly sourceType: SourceType;
  readonly domain: Domain;
  readonly leadUnitId: string | null;
  readonly registeredOn: PlainDate;
  readonly issuedOn: PlainDate | null;
  readonly dueOriginal: PlainDate | null;
  readonly dueApproved: PlainDate | null;
  readonly dueOn: PlainDate | null;
  readonly handedInOn: PlainDate | null;
  readonly closedOn: PlainDate | null;
  readonly stateSince: PlainDate;
  readonly open: boolean;
  readonly suspendedOn: PlainDate | null;
  readonly result: Result | null;
  /** The state in which the period found it; null for what was registered later. */
  readonly stateBefore: string | null;
  /** `case.closed 2026-05-11,look-back.relapsed 2026-07-01`, in the order of the journal. */
  readonly steps: string | null;
};

/** What undoes an entry, or changes the words in which states are told. */
const TOLD_WHOLE = ['event.undone', 'workflow.upgraded'];

const SQL = (visible: string): string => `
  WITH steps AS (
    SELECT e.case_id, max(e.on) AS latest, bool_or(e.type = ANY($5::text[])) AS whole,
           string_agg(e.type || ' ' || e.on, ',' ORDER BY e.sequence) AS told
      FROM case_event e WHERE e.type = ANY($4::text[] || $5::text[]) GROUP BY e.case_id
  ), seen AS (
    SELECT c.*, (c.registered_at AT TIME ZONE $3)::date AS registered_on,
           ($6::boolean AND c.id IN (SELECT e.case_id FROM case_event e WHERE e.on > $2::date)) AS changed
      FROM "case" c WHERE ${visible}
  )
  SELECT c.id, c.changed OR coalesce(s.whole, FALSE) AS again, c.workflow, c.workflow_version AS "workflowVersion",
         c.source_type AS "sourceType", c.domain, c.lead_unit_id AS "leadUnitId", c.registered_on AS "registeredOn",
         c.issued_on AS "issuedOn", c.due_original AS "dueOriginal", c.due_approved AS "dueApproved",
         c.due_on AS "dueOn", c.handed_in_on AS "handedInOn", c.state_since AS "stateSince", c.open,
         c.suspended_on AS "suspendedOn", c.result, s.told AS steps, b.state_after AS "stateBefore",
         CASE WHEN NOT c.open THEN (c.closed_at AT TIME ZONE $3)::date END AS "closedOn"
    FROM seen c
    LEFT JOIN steps s ON s.case_id = c.id
    LEFT JOIN LATERAL (
      SELECT e.state_after FROM case_event e WHERE c.registered_on < $1::date AND e.case_id = c.id AND e.on < $1::date
       ORDER BY e.sequence DESC LIMIT 1
    ) b ON TRUE
   WHERE c.registered_on <= $2::date
     AND (c.open OR c.changed OR c.state_since >= $1::date OR s.latest >= $1::date)
   ORDER BY c.number`;

/** What somebody may see of what was open in a period, or came to its end or was looked back at in it. */
export function countedCases(tx: EntityManager, scope: BoardScope): Promise<CountedRow[]> {
  const { actor, from, to, today, timeZone } = scope;
  const visible = visibleCases(actor, 7);
  const own = [from, to, timeZone, Object.keys(closingEvents), TOLD_WHOLE, to < today];
  return tx.query<CountedRow[]>(SQL(visible.sql), [...own, ...visible.params]);
}
