import { addDays, widestWarning, type UnitCalendars } from '@bihuan/calendar';
import type { Light } from '@bihuan/contracts';
import type { EntityManager } from 'typeorm';
import { CALENDAR_UNIT } from '../calendar-unit';
import { lightOfCase } from '../case-clock';
import type { SqlConditions } from './sql-conditions';
import type { AsOf } from './today';

const PENDING = 'c.open AND c.issued_on IS NOT NULL AND c.suspended_on IS NULL';

/**
 * Narrows a list to one light. Lights are derived, not stored: what is late or closed is told by dates alone; what is
 * near or warned of is found among the few cases that fall due within the widest warning of any ladder.
 */
export async function addLight(
  manager: EntityManager,
  conditions: SqlConditions,
  light: Light,
  asOf: AsOf,
): Promise<void> {
  switch (light) {
    case 'closed':
      conditions.add('NOT c.open');
      return;
    case 'not-started':
      conditions.add('c.open AND c.issued_on IS NULL');
      return;
    case 'overdue':
      conditions.add(`${PENDING} AND c.due_on < coalesce(c.handed_in_on, ?::date)`, asOf.today);
      return;
    case 'near':
    case 'warning':
      conditions.add(
        `${PENDING} AND c.handed_in_on IS NULL AND ${amongSpans(conditions, asOf)}`,
        await spansWith(manager, [light], asOf),
      );
      return;
    case 'normal':
      conditions
        .add(`${PENDING} AND (c.due_on IS NULL OR c.due_on >= coalesce(c.handed_in_on, ?::date))`, asOf.today)
        .add(
          `NOT (c.handed_in_on IS NULL AND c.due_on IS NOT NULL AND ${amongSpans(conditions, asOf)})`,
          await spansWith(manager, ['near', 'warning'], asOf),
        );
      return;
    case 'suspended':
      conditions.add('c.open AND c.issued_on IS NOT NULL AND c.suspended_on IS NOT NULL');
  }
}

/**
 * The light of a case that is at work hangs on its two dates and its calendar alone: a few hundred spans stand for any
 * number of cases.
 */
function amongSpans(conditions: SqlConditions, { calendars }: AsOf): string {
  return `(c.issued_on, c.due_on, ${placeSql(calendars, (value) => conditions.param(value))}) IN (
    SELECT s.issued_on, s.due_on, s.place FROM jsonb_to_recordset(?::jsonb) AS s(issued_on date, due_on date, place int))`;
}

/** Which of the calendars is that of a case; few places differ from the national one, and mostly none. */
function placeSql({ all, places }: UnitCalendars, param: (value: unknown) => string): string {
  return all.length === 1
    ? '0'
    : `coalesce((${param(JSON.stringify(places))}::jsonb->>${CALENDAR_UNIT}::text)::int, 0)`;
}

type Span = { readonly issued_on: string; readonly due_on: string; readonly place: number };

async function spansWith(manager: EntityManager, lights: readonly Light[], asOf: AsOf): Promise<string> {
  const params: unknown[] = [asOf.today, addDays(asOf.today, widestWarning(asOf.ladders))];
  const place = placeSql(asOf.calendars, (value) => `$${params.push(value)}`);
  const spans = (await manager.query(
    `SELECT DISTINCT c.issued_on, c.due_on, ${place} AS place FROM "case" c
     WHERE ${PENDING} AND c.handed_in_on IS NULL AND c.due_on BETWEEN $1 AND $2`,
    params,
  )) as Span[];
  return JSON.stringify(spans.filter((span) => lights.includes(lightOfSpan(span, asOf))));
}

function lightOfSpan({ issued_on: issuedOn, due_on: dueOn, place }: Span, { today, calendars, ladders }: AsOf): Light {
  const clock = { open: true, issuedOn, dueOn, handedInOn: null, suspendedOn: null };
  return lightOfCase(clock, { today, calendar: calendars.all[place] ?? calendars.national, ladders });
}
