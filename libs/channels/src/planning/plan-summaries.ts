import { randomUUID } from 'node:crypto';
import {
  addDays,
  isWorkingDay,
  localDateOf,
  localMoment,
  localTimeOf,
  widestWarning,
  workingDayOnOrBefore,
  workingDaysBetween,
  type UnitCalendars,
} from '@bihuan/calendar';
import { lightOfCase, notAskedForProgress } from '@bihuan/cases';
import type { Ladder, PlainDate } from '@bihuan/contracts';
import { DeliveryRow, loadCalendars, loadLadders, type ChannelRow } from '@bihuan/database';
import { AppConfig, Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { summaryPayload, type SummaryItem } from '../messages/summary-payload';
import type { RobotPayload } from '../messages/robot-text';
import { IN_USE } from './scope';
import { newCounts, pressingCases, type SummarisedCase } from './summary.queries';

const LAST_HOUR = '18:00';
type Robot = Pick<ChannelRow, 'id' | 'kind' | 'unitId'> & { readonly unit: string };
type Day = { readonly date: PlainDate; readonly calendars: UnitCalendars; readonly ladders: readonly Ladder[] };

/**
 * Plans the day's message to each group whose hour has come: one a working day, none where there is nothing to say. A
 * channel is taken for the day in the transaction that writes its delivery, so any number of processes may plan.
 */
@Injectable()
export class PlanSummaries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly config: AppConfig,
  ) {}

  /** Tells how many messages it planned. */
  async execute(): Promise<number> {
    const now = this.clock.now().toISOString();
    const { timeZone } = this.config;
    const [date, time] = [localDateOf(now, timeZone), localTimeOf(now, timeZone)];
    if (time >= LAST_HOUR) return 0;
    const calendars = await loadCalendars(this.dataSource.manager);
    const day = { date, calendars, ladders: await loadLadders(this.dataSource.manager) };
    let planned = 0;
    for (let robot = await this.plan(day, time); robot; robot = await this.plan(day, time))
      planned += robot.told ? 1 : 0;
    return planned;
  }

  /** Plans for one group that has not had its turn today; null when all have. */
  private plan(day: Day, time: string): Promise<{ readonly told: boolean } | null> {
    return this.dataSource.transaction(async (tx) => {
      const robot = await takeRobot(tx, day, time);
      if (!robot) return null;
      const payload = await this.payloadOf(tx, robot, day);
      if (payload) await this.add(tx, robot, { day: day.date, payload });
      return { told: payload !== null };
    });
  }

  private async payloadOf(tx: EntityManager, { id, unit, unitId }: Robot, day: Day): Promise<RobotPayload | null> {
    const { date, calendars, ladders } = day;
    const cases = await pressingCases(tx, id, addDays(date, widestWarning(ladders)));
    const lit = cases.map((found) => {
      const reading = { today: date, calendar: calendars.of(found.calendarUnitId), ladders };
      return { found, light: lightOfCase({ ...notAskedForProgress, ...found }, reading) };
    });
    const overdue = lit.filter(({ light }) => light === 'overdue');
    const near = lit.filter(({ light }) => light === 'near' || light === 'warning');
    const lastTime = workingDayOnOrBefore(calendars.of(unitId), addDays(date, -1));
    return summaryPayload({
      unit,
      day: date,
      overdue: overdue.length,
      near: near.length,
      ...(await newCounts(tx, id, { from: lastTime, to: date })),
      items: [...overdue, ...near].map(({ found, light }) => itemOf(found, day, light === 'overdue')),
    });
  }

  private async add(
    tx: EntityManager,
    { id, kind }: Robot,
    { day, payload }: { readonly day: PlainDate; readonly payload: RobotPayload },
  ): Promise<void> {
    const now = this.clock.now();
    await tx.insert(DeliveryRow, {
      id: randomUUID(),
      way: kind,
      kind: 'summary',
      channelId: id,
      cause: `summary:${day}`,
      payload,
      urgent: false,
      status: 'waiting',
      createdAt: now,
      nextAt: now,
      expiresAt: new Date(localMoment(day, LAST_HOUR, this.config.timeZone)),
    });
  }
}

/** Takes a group whose hour has come, where its unit works that day. */
async function takeRobot(tx: EntityManager, { date, calendars }: Day, time: string): Promise<Robot | null> {
  const atWork = calendars.all.flatMap((calendar, place) => (isWorkingDay(calendar, date) ? [place] : []));
  const [[robot]] = await tx.query<[Robot[], number]>(
    `UPDATE channel taken SET summarised_on = $1::date FROM unit u
      WHERE u.id = taken.unit_id AND taken.id = (
        SELECT ch.id FROM channel ch
         WHERE ch.kind <> 'webhook' AND ${IN_USE} AND ch.summarised_on IS DISTINCT FROM $1::date
           AND ch.settings->>'summaryAt' <= $2
           AND coalesce(($3::jsonb->>ch.unit_id::text)::int, 0) = ANY($4::int[])
         ORDER BY ch.id LIMIT 1 FOR UPDATE SKIP LOCKED)
     RETURNING taken.id, taken.kind, taken.unit_id AS "unitId", u.short_name AS unit`,
    [date, time, JSON.stringify(calendars.places), atWork],
  );
  return robot ?? null;
}

function itemOf(found: SummarisedCase, { date, calendars }: Day, isOverdue: boolean): SummaryItem {
  const { number, title, sourceType, dueOn, calendarUnitId } = found;
  return {
    number,
    title,
    isConfidential: sourceType === 'petition' || sourceType === 'hotline',
    workingDaysLeft: dueOn === null ? 0 : workingDaysBetween(calendars.of(calendarUnitId), date, dueOn),
    isOverdue,
  };
}
