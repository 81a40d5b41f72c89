import { localDateOf } from '@bihuan/calendar';
import type { Actor, CasePicture } from '@bihuan/contracts';
import { CaseRow, TimerRow } from '@bihuan/database';
import { AppConfig, Clock } from '@bihuan/platform';
import { stateOf, usualWayFrom, waysFrom, workflowOf } from '@bihuan/workflow';
import { Injectable } from '@nestjs/common';
import { DataSource, IsNull, type EntityManager } from 'typeorm';
import { calendarUnitOf } from '../calendar-unit';
import { CaseRepository } from '../case.repository';
import { UnknownCase } from '../cases.errors';
import { asOfDay, readingAt } from '../lists/today';
import { clocksOf } from './clocks';
import { labelOfState } from './labels';
import { lastMovesOf } from './moves.queries';
import { pathTaken } from './steps';

/** The picture of one case: the path taken with dates and people, where it is, what can come, what the clocks say. */
@Injectable()
export class ReadPicture {
  constructor(
    private readonly dataSource: DataSource,
    private readonly cases: CaseRepository,
    private readonly clock: Clock,
    private readonly config: AppConfig,
  ) {}

  execute(actor: Actor, caseId: string): Promise<CasePicture> {
    // one snapshot: the row, its journal and its timers belong together
    return this.dataSource.transaction('REPEATABLE READ', async (tx) => {
      await this.cases.requireVisible(tx, actor, caseId);
      const row = await tx.findOneBy(CaseRow, { id: caseId });
      if (!row) throw new UnknownCase();
      return this.draw(tx, row);
    });
  }

  private async draw(tx: EntityManager, row: CaseRow): Promise<CasePicture> {
    const workflow = workflowOf(row.workflow, row.workflowVersion);
    const { timeZone } = this.config;
    const at = this.clock.now().toISOString();
    const today = localDateOf(at, timeZone);
    const { calendar, ladders } = readingAt(await asOfDay(tx, today), calendarUnitOf(row));
    const moves = await lastMovesOf(tx, row.id);
    const timers = await tx.find(TimerRow, {
      where: { caseId: row.id, firedAt: IsNull(), cancelledAt: IsNull() },
      order: { dueAt: 'ASC' },
    });
    const state = stateOf(workflow, row.state);
    const named = (id: string) => ({ id, label: labelOfState(workflow, id) });
    return {
      ...pathTaken(workflow, moves, { version: row.version, today }, calendar),
      here: { state: named(row.state), awaits: state.awaits, resting: state.tags.includes('resting') },
      ahead: usualWayFrom(workflow, row).map(named),
      ways: waysFrom(workflow, row, { at, on: today }).map(({ type, label, to, who, reasons }) => ({
        event: { type, label },
        to: named(to),
        who: [...who],
        possible: reasons.length === 0,
        reasons: [...reasons],
      })),
      clocks: [...clocksOf({ workflow, row, timers, today, timeZone, calendar, ladders })],
    };
  }
}
