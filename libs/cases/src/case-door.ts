import { localDateOf, type UnitCalendars } from '@bihuan/calendar';
import type { Actor, Ladder, PlainDate } from '@bihuan/contracts';
import { loadLadders, markOf, type CaseRow } from '@bihuan/database';
import { AppConfig, Clock } from '@bihuan/platform';
import { workflowOf, type CaseEffect, type CaseWorkflow, type StampedEvent } from '@bihuan/workflow';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { calendarUnitOf } from './calendar-unit';
import { publishEffects, publishFollowUps } from './effect-jobs';
import { appendToJournal } from './journal';
import { project } from './projections';
import { replanTimers } from './replan-timers';
import { isSamePlan, plannedTimers, type PlannedTimer } from './timer-plan';

/** A case as others may name it. */
export type CaseRef = { readonly id: string; readonly number: string; readonly version: number };

type Outcome = {
  readonly workflow: CaseWorkflow;
  readonly event: StampedEvent;
  readonly before: CaseRow | null;
  readonly after: CaseRow;
  readonly effects: readonly CaseEffect[];
  readonly calendars: UnitCalendars;
};

type Planning = {
  readonly calendars: UnitCalendars;
  readonly ladders: readonly Ladder[];
  readonly today: PlainDate;
};

/** What registration and every later event share: the stamp, and all that is written beside the case itself. */
@Injectable()
export class CaseDoor {
  constructor(
    private readonly clock: Clock,
    private readonly config: AppConfig,
  ) {}

  /** Who, when, and the day in the office's time zone. */
  stamp(actor: Actor): { readonly at: string; readonly on: string; readonly by: Actor } {
    const at = this.clock.now().toISOString();
    return { at, on: localDateOf(at, this.config.timeZone), by: actor };
  }

  /** Journal, tables, timers and outbox of one event, in the transaction that saved the case. */
  async record(tx: EntityManager, { workflow, event, before, after, effects, calendars }: Outcome): Promise<void> {
    const entry = { sequence: after.version, stateBefore: before?.state ?? null, stateAfter: after.state };
    await appendToJournal(tx, after.id, event, entry);
    const calendar = calendars.of(calendarUnitOf(after));
    await project(tx, event, { row: after, calendar, hadRequests: (before?.context.requests.length ?? 0) > 0 });
    const ladders = await loadLadders(tx);
    const setting = { calendars, ladders, today: event.on };
    const planned = this.plan(workflow, after, setting);
    if (before === null || !isSamePlan(planned, this.plan(workflow, before, setting))) {
      await replanTimers(tx, after.id, planned, { now: new Date(event.at), mark: markOf(ladders) });
    }
    const place = { caseId: after.id, sequence: after.version };
    await publishEffects(tx, place, { effects, event });
    await publishFollowUps(tx, place, event.type);
  }

  /**
   * Makes the timers of a case what they should be by the calendars and ladders in force, although nothing happened to it.
   * Whoever calls this holds the lock of the case.
   */
  async replan(tx: EntityManager, row: CaseRow, calendars: UnitCalendars): Promise<void> {
    const now = this.clock.now();
    const ladders = await loadLadders(tx);
    const today = localDateOf(now.toISOString(), this.config.timeZone);
    const planned = this.plan(workflowOf(row.workflow, row.workflowVersion), row, { calendars, ladders, today });
    await replanTimers(tx, row.id, planned, { now, mark: markOf(ladders) });
  }

  private plan(workflow: CaseWorkflow, row: CaseRow, { calendars, ladders, today }: Planning): readonly PlannedTimer[] {
    const { timeZone, digestTime: time } = this.config;
    const calendar = calendars.of(calendarUnitOf(row));
    return plannedTimers(workflow, row, { calendar, ladders, today, timeZone, time });
  }
}
