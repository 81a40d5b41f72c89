import { CALENDAR_UNIT } from '@bihuan/cases';
import type { PlainDate, SourceType } from '@bihuan/contracts';
import type { EntityManager } from 'typeorm';
import { IN_SCOPE } from './scope';

export type SummarisedCase = {
  /** The unit whose calendar the case keeps to. */
  readonly calendarUnitId: string;
  readonly number: string;
  readonly title: string;
  readonly sourceType: SourceType;
  readonly open: boolean;
  readonly issuedOn: PlainDate;
  readonly dueOn: PlainDate | null;
  readonly handedInOn: PlainDate | null;
  readonly suspendedOn: PlainDate | null;
};
/** From the day of the last summary up to, and without, the day of this one. */
type Span = { readonly from: PlainDate; readonly to: PlainDate };

/** A group is not told of more; nobody would read further. */
const MOST = 2000;

/** The cases of a channel that may be near or overdue, the earliest due date first. */
export async function pressingCases(
  tx: EntityManager,
  channelId: string,
  until: PlainDate,
): Promise<readonly SummarisedCase[]> {
  return tx.query<SummarisedCase[]>(
    `SELECT ${CALENDAR_UNIT} AS "calendarUnitId", c.number, c.title, c.source_type AS "sourceType", c.open, c.issued_on AS "issuedOn", c.due_on AS "dueOn",
            c.handed_in_on AS "handedInOn", c.suspended_on AS "suspendedOn"
       FROM "case" c JOIN channel ch ON ch.id = $1
      WHERE c.open AND c.issued_on IS NOT NULL AND c.suspended_on IS NULL AND c.handed_in_on IS NULL
        AND c.due_on <= $2 AND ${IN_SCOPE}
      ORDER BY c.due_on, c.number LIMIT ${MOST}`,
    [channelId, until],
  );
}

/** How many cases were issued, and how many were urged, since the last summary. */
export async function newCounts(
  tx: EntityManager,
  channelId: string,
  { from, to }: Span,
): Promise<{ readonly fresh: number; readonly urged: number }> {
  const [counts] = await tx.query<{ fresh: number; urged: number }[]>(
    `SELECT (SELECT count(*)::int FROM "case" c JOIN channel ch ON ch.id = $1
              WHERE c.open AND c.issued_on >= $2 AND c.issued_on < $3 AND ${IN_SCOPE}) AS fresh,
            (SELECT count(DISTINCT c.id)::int FROM case_event e JOIN "case" c ON c.id = e.case_id
               JOIN channel ch ON ch.id = $1
              WHERE e.type = 'urging.issued' AND e.at >= $2::date - 1 AND e.on >= $2 AND e.on < $3 AND ${IN_SCOPE}) AS urged`,
    [channelId, from, to],
  );
  return { fresh: counts?.fresh ?? 0, urged: counts?.urged ?? 0 };
}
