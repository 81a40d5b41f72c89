import { localDateOf } from '@bihuan/calendar';
import { CaseRow, loadLadders, loadWorkCalendar, markOf } from '@bihuan/database';
import { AppConfig, Clock } from '@bihuan/platform';
import { workflowOf } from '@bihuan/workflow';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { replanTimers } from './replan-timers';
import { plannedTimers } from './timer-plan';

/**
 * Makes the timers of a case what they should be by the ladders and the calendar of now: after a rung has fired, so that
 * its repetition goes on, and after a ladder was changed. Whoever calls this holds the lock of the case.
 */
@Injectable()
export class ReplanCase {
  constructor(
    private readonly clock: Clock,
    private readonly config: AppConfig,
  ) {}

  async within(tx: EntityManager, caseId: string): Promise<void> {
    const row = await tx.findOneByOrFail(CaseRow, { id: caseId });
    const now = this.clock.now();
    const ladders = await loadLadders(tx);
    const { timeZone, digestTime: time } = this.config;
    const today = localDateOf(now.toISOString(), timeZone);
    const setting = { calendar: await loadWorkCalendar(tx), ladders, today, timeZone, time };
    const planned = plannedTimers(workflowOf(row.workflow, row.workflowVersion), row, setting);
    await replanTimers(tx, caseId, planned, { now, mark: markOf(ladders) });
  }
}
