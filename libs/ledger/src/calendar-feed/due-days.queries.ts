import { addAwaiting, SqlConditions, type AsOf } from '@bihuan/cases';
import type { Actor, PlainDate, Role } from '@bihuan/contracts';
import type { EntityManager } from 'typeorm';

/** Something that falls due for a person: a case that waits for them, their unit's part in one, or a measure of its plan. */
export type DueDay = {
  readonly what: 'case' | 'task' | 'measure';
  readonly id: string;
  readonly case_id: string;
  readonly on: PlainDate;
  readonly number: string;
  readonly title: string;
  /** The place of a measure in its plan. */
  readonly position: number | null;
  readonly changed_at: Date;
};

/** More than this no calendar shows in any useful way. */
const LISTED = 1000;
const unitRoles: readonly Role[] = ['unit-liaison', 'unit-handler', 'unit-leader'];

/**
 * What the person's to-do list shows, as days. A case that stands still has no day; a unit that only assists sees the day of
 * its own part in place of the case's. Nothing of the finding is among it.
 */
export async function dueDaysOf(manager: EntityManager, actor: Actor, asOf: AsOf): Promise<readonly DueDay[]> {
  const conditions = SqlConditions.visibleTo(actor);
  await addAwaiting(manager, conditions, asOf);
  conditions.add('c.open AND c.suspended_on IS NULL');
  const line = conditions.param([...actor.unitLine]);
  const inUnit = conditions.param(unitRoles.some((role) => actor.roles.includes(role)));
  const limit = conditions.param(LISTED);
  return manager.query<DueDay[]>(
    `WITH mine AS (
       SELECT c.id, c.number, c.title, c.due_on, c.lead_unit_id = ANY(${line}::uuid[]) AND ${inUnit} AS leads, c.relapses,
              (SELECT max(e.at) FROM case_event e WHERE e.case_id = c.id) AS told_at, c.registered_at
         FROM "case" c WHERE ${conditions.sql()}
     ), part AS (
       SELECT t.id, t.case_id, t.due_on FROM task t
        WHERE t.part <> 'lead' AND t.status IN ('assigned', 'signed') AND t.unit_id = ANY(${line}::uuid[]) AND ${inUnit}
     ), day AS (
       SELECT 'case' AS what, m.id, m.id AS case_id, m.due_on AS "on", NULL::int AS position FROM mine m
        WHERE m.leads OR NOT EXISTS (SELECT 1 FROM part p WHERE p.case_id = m.id AND p.due_on IS NOT NULL)
       UNION ALL SELECT 'task', p.id, p.case_id, p.due_on, NULL FROM part p JOIN mine m ON m.id = p.case_id
       UNION ALL SELECT 'measure', s.id, s.case_id, s.due_on, s.position FROM measure s
                   JOIN mine m ON m.id = s.case_id AND m.leads AND s.round = m.relapses
                  WHERE s.done_on IS NULL
     )
     SELECT d.what, d.id, d.case_id, d."on"::text, d.position, m.number, m.title,
            coalesce(m.told_at, m.registered_at) AS changed_at
       FROM day d JOIN mine m ON m.id = d.case_id
      WHERE d."on" IS NOT NULL ORDER BY d."on", m.number, d.what, d.position, d.id LIMIT ${limit}`,
    conditions.params,
  );
}
