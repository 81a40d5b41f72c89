import { addDays, addWorkingDays } from '@bihuan/calendar';
import type { CaseFilters } from '@bihuan/contracts';
import { PENDING, placeSql } from './light-spans';
import type { SqlConditions } from './sql-conditions';
import { awaitsStep, restsInPublicity, standsWhere } from './standing-at';
import type { AsOf } from './today';

/** Narrows a list to what a figure of the home page counts; the figure is counted with the same conditions. */
export function addFigureFilters(conditions: SqlConditions, filters: CaseFilters, asOf: AsOf): void {
  const { leadUnitId, step, asked, dueWithin } = filters;
  if (leadUnitId === 'none') conditions.add('c.lead_unit_id IS NULL');
  else if (leadUnitId) conditions.add('c.lead_unit_id = ?', leadUnitId);
  if (step) {
    conditions
      .add(standsWhere(conditions, awaitsStep(step.split(','))))
      .add(`NOT ${restsInPublicity(conditions, asOf.today)}`);
  }
  if (asked === 'any') conditions.add(`c.context->'requests' <> '[]'::jsonb`);
  else if (asked) conditions.add(`c.context->'requests' @> ?::jsonb`, JSON.stringify([{ event: asked }]));
  if (dueWithin !== undefined) addDueWithin(conditions, dueWithin, asOf);
  addHappened(conditions, filters);
}

/** The last day that still has no more than so many working days before it: it may be a day off. */
function addDueWithin(conditions: SqlConditions, workingDays: number, { today, calendars }: AsOf): void {
  const lastDays = calendars.all.map((calendar) => addDays(addWorkingDays(calendar, today, workingDays + 1), -1));
  const place = placeSql(calendars, (value) => conditions.param(value));
  conditions
    .add(`${PENDING} AND c.handed_in_on IS NULL AND c.due_on >= ?::date`, today)
    .add(`c.due_on <= (?::date[])[${place} + 1]`, lastDays);
}

/** The day of an event is kept beside its moment; the moment, which is indexed, is in no time zone two days away from it. */
const near = (moment: string, day: string) => `${moment} >= ${day}::date - interval '2 days'`;

/** What timers and calendars did by themselves is nothing that happened. */
function addHappened(conditions: SqlConditions, { happened, since }: CaseFilters): void {
  if (!happened && !since) return;
  const parts = ['j.case_id = c.id', PEOPLE_DID];
  if (happened) parts.push(`j.type = ANY(${conditions.param(happened.split(','))}::text[])`);
  if (since) {
    const day = conditions.param(since);
    parts.push(near('j.at', day), `j."on" >= ${day}::date`);
  }
  conditions.add(`EXISTS (SELECT 1 FROM case_event j WHERE ${parts.join(' AND ')})`);
}

/** An entry of the journal `j` that people made. */
export const PEOPLE_DID = `NOT (j.actor->>'system')::boolean`;
