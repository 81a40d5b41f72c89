import { systemActor } from '@bihuan/access';
import { CaseRow, loadCalendars } from '@bihuan/database';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ApplyCaseEvent } from './apply-case-event';
import { calendarUnitOf } from './calendar-unit';
import { CaseDoor } from './case-door';
import { UnknownCase } from './cases.errors';
import { dueUnder, type Due } from './deadline-ledger';

/** What became of a case: its due date before and after, the same where nothing moved. */
export type Reprojected = { readonly moved: boolean; readonly before: Due; readonly after: Due };

/**
 * Counts the due date of one open case again, as the calendars in force have it at this moment. Where it or its flag differs
 * the event `deadline.reprojected` goes through the door; where not, nothing is written into the journal. The timers are
 * planned anew in either case: a reminder moves with a holiday although the date stays. A closed case is left alone.
 */
@Injectable()
export class ReprojectCase {
  constructor(
    private readonly apply: ApplyCaseEvent,
    private readonly door: CaseDoor,
  ) {}

  async within(tx: EntityManager, caseId: string, reason: string): Promise<Reprojected> {
    const row = await tx.findOne(CaseRow, { where: { id: caseId }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new UnknownCase();
    const before = { dueOn: row.dueOn, dueFlagged: row.dueFlagged };
    if (!row.open) return { moved: false, before, after: before };
    const calendars = await loadCalendars(tx);
    const after = dueUnder(calendars.of(calendarUnitOf(row)), row) ?? before;
    const moved = after.dueOn !== before.dueOn || after.dueFlagged !== before.dueFlagged;
    const body = { type: 'deadline.reprojected', reason } as const;
    if (moved) await this.apply.within(tx, { actor: systemActor, caseId, expectedVersion: row.version, body });
    await this.door.replan(tx, moved ? await tx.findOneByOrFail(CaseRow, { id: caseId }) : row, calendars);
    return { moved, before, after };
  }
}
