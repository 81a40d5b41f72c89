import { overseenCases } from '@bihuan/access';
import { PEOPLE_DID, SqlConditions } from '@bihuan/cases';
import type { Actor, LeaderHome, PlainDate } from '@bihuan/contracts';
import type { DataSource } from 'typeorm';

const WEEKS = 12;
const LATEST = 6;

type LookBack = {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly unit_id: string | null;
  readonly unit_name: string | null;
  readonly on: PlainDate;
  readonly type: string;
  readonly findings: string | null;
};

/** Twelve weeks of the daily counts: what was open and late at the end of each, and what was closed in it. */
export function weeksOf(dataSource: DataSource, actor: Actor, today: PlainDate): Promise<LeaderHome['trend']> {
  // counts belong to an office as cases do: the same condition tells whose they are
  const seen = overseenCases(actor, 2);
  return dataSource.query<LeaderHome['trend']>(
    `WITH counted AS (
       SELECT c.day, date_trunc('week', c.day)::date AS week, sum(c.open)::int AS open, sum(c.overdue)::int AS late,
              sum(c.closed)::int AS closed
         FROM daily_snapshot c
        WHERE ${seen.sql} AND c.day < $1::date
          AND c.day >= date_trunc('week', $1::date)::date - ${(WEEKS - 1) * 7}
        GROUP BY c.day
     ), latest AS (
       SELECT week, max(day) AS day, sum(closed)::int AS closed FROM counted GROUP BY week
     )
     SELECT l.week AS "from", l.day AS "to", d.open, d.late, l.closed
       FROM latest l JOIN counted d ON d.day = l.day ORDER BY l.week`,
    [today, ...seen.params],
  );
}

/** The last look-backs, with what they found. */
export async function latestLookBacks(
  dataSource: DataSource,
  actor: Actor,
): Promise<LeaderHome['lookBacks']['latest']> {
  const conditions = SqlConditions.visibleTo(actor);
  const found = await dataSource.query<LookBack[]>(
    `SELECT c.id, c.number, c.title, c.lead_unit_id AS unit_id, u.name AS unit_name, j."on", j.type,
            j.payload->>'findings' AS findings
       FROM case_event j JOIN "case" c ON c.id = j.case_id LEFT JOIN unit u ON u.id = c.lead_unit_id
      WHERE j.type IN ('look-back.consolidated', 'look-back.relapsed') AND ${PEOPLE_DID} AND ${conditions.sql()}
      ORDER BY j.at DESC, c.number LIMIT ${LATEST}`,
    conditions.params,
  );
  return found.map(({ unit_id: unitId, unit_name: unitName, ...one }) => ({
    caseId: one.id,
    number: one.number,
    title: one.title,
    leadUnit: unitId === null ? null : { id: unitId, name: unitName ?? '' },
    on: one.on,
    outcome: one.type === 'look-back.relapsed' ? 'relapsed' : 'consolidated',
    findings: one.findings ?? '',
  }));
}
