import { visibleCases } from '@bihuan/access';
import type { Domain, PlainDate, Result, SourceType } from '@bihuan/contracts';
import type { EntityManager } from 'typeorm';
import { closingEvents } from '../year/closings';
import type { BoardScope } from './read-board-facts';

/** A case as it stood at the end of a day. */
export type CountedRow = {
  readonly id: string;
  /** Not all of its standings are kept yet: it is to be told again from its journal. */
  readonly again: boolean;
  readonly workflow: string;
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
  readonly openAtStart: boolean;
  /** `12 case.closed 2026-05-11,19 look-back.relapsed 2026-07-01`, in the order of the journal. */
  readonly steps: string | null;
  /** The entries that were undone by then. */
  readonly undone: readonly number[] | null;
};

/*
 * Standings are numbered like the entries of a journal, from one up to the version of the case: where there are fewer, some
 * are not kept yet, and the case is told again. What was over before the period and not touched in it counts for nothing.
 */
const SQL = (visible: string): string => `
  WITH seen AS MATERIALIZED (
    SELECT c.id, c.number, c.version, c.workflow, c.source_type, c.domain,
           (c.registered_at AT TIME ZONE $3)::date AS registered_on
      FROM "case" c WHERE ${visible} AND (c.registered_at AT TIME ZONE $3)::date <= $2::date
  ), told AS (
    SELECT s.case_id, count(*) AS entries, max(s.sequence) FILTER (WHERE s.on <= $2::date) AS last,
           max(s.sequence) FILTER (WHERE s.on < $1::date) AS before,
           array_agg(s.undoes) FILTER (WHERE s.undoes IS NOT NULL AND s.on <= $2::date) AS undone
      FROM case_standing s JOIN seen c ON c.id = s.case_id GROUP BY s.case_id
  ), steps AS (
    SELECT s.case_id, max(s.on) AS latest,
           string_agg(s.sequence || ' ' || s.type || ' ' || s.on, ',' ORDER BY s.sequence) AS steps
      FROM case_standing s JOIN seen c ON c.id = s.case_id
     WHERE s.type = ANY($4::text[]) AND s.on <= $2::date GROUP BY s.case_id
  )
  SELECT c.id, t.entries IS DISTINCT FROM c.version OR n.case_id IS NULL AS again, c.workflow,
         c.source_type AS "sourceType", c.domain, n.lead_unit_id AS "leadUnitId", c.registered_on AS "registeredOn",
         n.issued_on AS "issuedOn", n.due_original AS "dueOriginal", n.due_approved AS "dueApproved", n.due_on AS "dueOn",
         n.handed_in_on AS "handedInOn", n.state_since AS "stateSince", n.open, n.suspended_on AS "suspendedOn", n.result,
         coalesce(b.open, FALSE) AS "openAtStart", p.steps, t.undone,
         CASE WHEN NOT n.open THEN (n.closed_at AT TIME ZONE $3)::date END AS "closedOn"
    FROM seen c
    LEFT JOIN told t ON t.case_id = c.id
    LEFT JOIN case_standing n ON n.case_id = c.id AND n.sequence = t.last
    LEFT JOIN case_standing b ON b.case_id = c.id AND b.sequence = t.before
    LEFT JOIN steps p ON p.case_id = c.id
   WHERE t.entries IS DISTINCT FROM c.version OR n.case_id IS NULL
      OR n.open OR n.state_since >= $1::date OR p.latest >= $1::date
   ORDER BY c.number`;

/** What somebody may see of what was open in a period, or came to its end or was looked back at in it. */
export function countedCases(tx: EntityManager, scope: BoardScope): Promise<CountedRow[]> {
  const { actor, from, to, timeZone } = scope;
  const visible = visibleCases(actor, 5);
  return tx.query<CountedRow[]>(SQL(visible.sql), [from, to, timeZone, Object.keys(closingEvents), ...visible.params]);
}
