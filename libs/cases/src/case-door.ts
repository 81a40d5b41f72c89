import { localDateOf, type WorkCalendar } from '@bihuan/calendar';
import type { Actor } from '@bihuan/contracts';
import { loadLadders, markOf, type CaseRow } from '@bihuan/database';
import { AppConfig, Clock } from '@bihuan/platform';
import type { CaseEffect, CaseWorkflow, StampedEvent } from '@bihuan/workflow';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { publishEffects, publishFollowUps } from './effect-jobs';
import { appendToJournal } from './journal';
import { project } from './projections';
import { replanTimers } from './replan-timers';
import { isSamePlan, plannedTimers } from './timer-plan';

/** A case as others may name it. */
export type CaseRef = { readonly id: string; readonly number: string; readonly version: number };

type Outcome = {
  readonly workflow: CaseWorkflow;
  readonly event: StampedEvent;
  readonly before: CaseRow | null;
  readonly after: CaseRow;
  readonly effects: readonly CaseEffect[];
  readonly calendar: WorkCalendar;
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
  async record(tx: EntityManager, { workflow, event, before, after, effects, calendar }: Outcome): Promise<void> {
    const entry = { sequence: after.version, stateBefore: before?.state ?? null, stateAfter: after.state };
    await appendToJournal(tx, after.id, event, entry);
    await project(tx, event, { row: after, calendar, hadRequests: (before?.context.requests.length ?? 0) > 0 });
    const { timeZone, digestTime: time } = this.config;
    const ladders = await loadLadders(tx);
    const setting = { calendar, ladders, today: event.on, timeZone, time };
    const planned = plannedTimers(workflow, after, setting);
    if (before === null || !isSamePlan(planned, plannedTimers(workflow, before, setting))) {
      await replanTimers(tx, after.id, planned, { now: new Date(event.at), mark: markOf(ladders) });
    }
    const place = { caseId: after.id, sequence: after.version };
    await publishEffects(tx, place, { effects, event });
    await publishFollowUps(tx, place, event.type);
  }
}
