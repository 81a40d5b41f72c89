import { randomUUID } from 'node:crypto';
import {
  addDays,
  isWorkingDay,
  LAST_SENDING_HOUR,
  localDateOf,
  localMoment,
  localTimeOf,
  widestWarning,
  workingDayOnOrBefore,
  workingDaysBetween,
} from '@bihuan/calendar';
import { asOfDay, lightOfCase, notAskedForProgress, readingAt, type AsOf } from '@bihuan/cases';
import type { PlainDate } from '@bihuan/contracts';
import { DeliveryRow, type ChannelRow } from '@bihuan/database';
import { AppConfig, Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { summaryPayload, type SummaryItem } from '../messages/summary-payload';
import type { RobotPayload } from '../messages/robot-text';
import { IN_USE } from './scope';
import { newCounts, pressingCases, type SummarisedCase } from './summary.queries';

type Robot = Pick<ChannelRow, 'id' | 'kind' | 'unitId'> & { readonly unit: string };

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
    if (time >= LAST_SENDING_HOUR) return 0;
    const asOf = await asOfDay(this.dataSource.manager, date);
    let planned = 0;
    for (let robot = await this.plan(asOf, time); robot; robot = await this.plan(asOf, time))
      planned += robot.told ? 1 : 0;
    return planned;
  }

  /** Plans for one group that has not had its turn today; null when all have. */
  private plan(asOf: AsOf, time: string): Promise<{ readonly told: boolean } | null> {
    return this.dataSource.transaction(async (tx) => {
      const robot = await takeRobot(tx, asOf, time);
      if (!robot) return null;
      const payload = await this.payloadOf(tx, robot, asOf);
      if (payload) await this.add(tx, robot, { day: asOf.today, payload });
      return { told: payload !== null };
    });
  }

  private async payloadOf(tx: EntityManager, { id, unit, unitId }: Robot, asOf: AsOf): Promise<RobotPayload | null> {
    const { today, calendars, ladders } = asOf;
    const cases = await pressingCases(tx, id, addDays(today, widestWarning(ladders)));
    const lit = cases.map((found) => {
      const reading = readingAt(asOf, found.calendarUnitId);
      return { found, light: lightOfCase({ ...notAskedForProgress, ...found }, reading) };
    });
    const overdue = lit.filter(({ light }) => light === 'overdue');
    const near = lit.filter(({ light }) => light === 'near' || light === 'warning');
    const lastTime = workingDayOnOrBefore(calendars.of(unitId), addDays(today, -1));
    return summaryPayload({
      unit,
      day: today,
      overdue: overdue.length,
      near: near.length,
      ...(await newCounts(tx, id, { from: lastTime, to: today })),
      items: [...overdue, ...near].map(({ found, light }) => itemOf(found, asOf, light === 'overdue')),
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
      expiresAt: new Date(localMoment(day, LAST_SENDING_HOUR, this.config.timeZone)),
    });
  }
}

/** Takes a group whose hour has come, where its unit works that day. */
async function takeRobot(tx: EntityManager, { today, calendars }: AsOf, time: string): Promise<Robot | null> {
  const atWork = calendars.all.flatMap((calendar, place) => (isWorkingDay(calendar, today) ? [place] : []));
  const [[robot]] = await tx.query<[Robot[], number]>(
    `UPDATE channel taken SET summarised_on = $1::date FROM unit u
      WHERE u.id = taken.unit_id AND taken.id = (
        SELECT ch.id FROM channel ch
         WHERE ch.kind <> 'webhook' AND ${IN_USE} AND ch.summarised_on IS DISTINCT FROM $1::date
           AND ch.settings->>'summaryAt' <= $2
           AND coalesce(($3::jsonb->>ch.unit_id::text)::int, 0) = ANY($4::int[])
         ORDER BY ch.id LIMIT 1 FOR UPDATE SKIP LOCKED)
     RETURNING taken.id, taken.kind, taken.unit_id AS "unitId", u.short_name AS unit`,
    [today, time, JSON.stringify(calendars.places), atWork],
  );
  return robot ?? null;
}

function itemOf(found: SummarisedCase, { today, calendars }: AsOf, isOverdue: boolean): SummaryItem {
  const { number, title, sourceType, dueOn, calendarUnitId } = found;
  return {
    number,
    title,
    isConfidential: sourceType === 'petition' || sourceType === 'hotline',
    workingDaysLeft: dueOn === null ? 0 : workingDaysBetween(calendars.of(calendarUnitId), today, dueOn),
    isOverdue,
  };
}
