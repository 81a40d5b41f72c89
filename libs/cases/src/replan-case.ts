import { CaseRow, loadCalendars } from '@bihuan/database';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CaseDoor } from './case-door';

/**
 * Makes the timers of a case what they should be by the ladders and the calendar of now: after a rung has fired, so that
 * its repetition goes on, and after a ladder was changed. Whoever calls this holds the lock of the case.
 */
@Injectable()
export class ReplanCase {
  constructor(private readonly door: CaseDoor) {}

  async within(tx: EntityManager, caseId: string): Promise<void> {
    await this.door.replan(tx, await tx.findOneByOrFail(CaseRow, { id: caseId }), await loadCalendars(tx));
  }
}
