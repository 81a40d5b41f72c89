import { addDays, widestWarning, type UnitCalendars, type WorkCalendar } from '@bihuan/calendar';
import type { DeadlineRule, Light } from '@bihuan/contracts';
import type { EntityManager } from 'typeorm';
import { CALENDAR_UNIT } from '../calendar-unit';
import { lightOfCase } from '../case-clock';
import { isProgressDue } from '../progress-clock';
import type { AsOf } from './today';

/** At work: issued, open and not standing still. */
export const PENDING = 'c.open AND c.issued_on IS NOT NULL AND c.suspended_on IS NULL';

type Parameter = (value: unknown) => string;

/**
 * What the light of a case at work hangs on, as one text: its two dates, its calendar, and when it was last asked for
 * progress. A few hundred such keys stand for any number of cases.
 */
export function spanKey(calendars: UnitCalendars, param: Parameter): string {
  return `concat_ws('|', c.issued_on, coalesce(c.due_on::text, '-'), ${placeSql(calendars, param)},
    coalesce(c.progress_since::text, '-'), coalesce(c.progress_every::text, '-'))`;
}

/** Which of the calendars is that of a case; few places differ from the national one, and mostly none. */
export function placeSql({ all, places }: UnitCalendars, param: Parameter): string {
  if (all.length === 1) return '0';
  return `coalesce((${param(JSON.stringify(places))}::jsonb->>${CALENDAR_UNIT}::text)::int, 0)`;
}

type Span = {
  readonly key: string;
  readonly issued_on: string;
  readonly due_on: string | null;
  readonly place: number;
  readonly progress_since: string | null;
  readonly progress_every: DeadlineRule | null;
};

/** The keys of all cases at work that show one of these lights, either near or warning, on a day. */
export async function keysOfLights(manager: EntityManager, lights: readonly Light[], asOf: AsOf): Promise<string[]> {
  const spans = await spansToJudge(manager, asOf);
  return spans.filter((span) => lights.includes(lightOfSpan(span, asOf))).map(({ key }) => key);
}

/** The keys of all cases at work of which a report of progress is due on a day. */
export async function keysOfProgressDue(manager: EntityManager, asOf: AsOf): Promise<string[]> {
  const spans = await spansToJudge(manager, asOf);
  const isDue = ({ progress_since: progressSince, progress_every: progressEvery, due_on: dueOn, place }: Span) =>
    isProgressDue({ progressSince, progressEvery, dueOn }, asOf.today, calendarAt(asOf, place));
  return spans.filter(isDue).map(({ key }) => key);
}

/** Those that may be near or warned of: due soon, or asked for progress. */
async function spansToJudge(manager: EntityManager, asOf: AsOf): Promise<Span[]> {
  const params: unknown[] = [asOf.today, addDays(asOf.today, widestWarning(asOf.ladders))];
  const param = (value: unknown) => `$${params.push(value)}`;
  return (await manager.query(
    `SELECT DISTINCT c.issued_on, c.due_on, c.progress_since, c.progress_every,
            ${placeSql(asOf.calendars, param)} AS place, ${spanKey(asOf.calendars, param)} AS key
       FROM "case" c
      WHERE ${PENDING} AND c.handed_in_on IS NULL
        AND (c.due_on BETWEEN $1 AND $2 OR c.progress_since IS NOT NULL)`,
    params,
  )) as Span[];
}

const calendarAt = ({ calendars }: AsOf, place: number): WorkCalendar => calendars.all[place] ?? calendars.national;

function lightOfSpan(span: Span, asOf: AsOf): Light {
  const clock = {
    open: true,
    issuedOn: span.issued_on,
    dueOn: span.due_on,
    handedInOn: null,
    suspendedOn: null,
    progressSince: span.progress_since,
    progressEvery: span.progress_every,
  };
  return lightOfCase(clock, { today: asOf.today, calendar: calendarAt(asOf, span.place), ladders: asOf.ladders });
}
