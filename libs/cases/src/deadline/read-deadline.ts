import {
  budgetOn,
  countedPauses,
  knowsYear,
  ledgerOn,
  lengthOf,
  localDateOf,
  yearOf,
  type DeadlineLedger,
  type WorkCalendar,
} from '@bihuan/calendar';
import type { Actor, CaseDeadline } from '@bihuan/contracts';
import { CaseRow, loadCalendars } from '@bihuan/database';
import { AppConfig, Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { calendarUnitOf } from '../calendar-unit';
import { explanationOf, readingOf, threeDatesOf } from '../case-clock';
import { CaseRepository } from '../case.repository';
import { UnknownCase } from '../cases.errors';
import { ledgerOf } from '../deadline-ledger';
import { lifeOf } from '../replay';
import { deadlineHistory } from './deadline-history';

/** Where the due date of one case comes from: what it is made of, and everything that ever moved it. */
@Injectable()
export class ReadDeadline {
  constructor(
    private readonly dataSource: DataSource,
    private readonly cases: CaseRepository,
    private readonly clock: Clock,
    private readonly config: AppConfig,
  ) {}

  execute(actor: Actor, caseId: string): Promise<CaseDeadline> {
    // one snapshot: the row and its journal belong together
    return this.dataSource.transaction('REPEATABLE READ', async (tx) => {
      await this.cases.requireVisible(tx, actor, caseId);
      const row = await tx.findOneBy(CaseRow, { id: caseId });
      if (!row) throw new UnknownCase();
      return this.tell(tx, row);
    });
  }

  private async tell(tx: EntityManager, row: CaseRow): Promise<CaseDeadline> {
    const calendar = (await loadCalendars(tx)).of(calendarUnitOf(row));
    const today = localDateOf(this.clock.now().toISOString(), this.config.timeZone);
    const ledger = row.dueOn === null ? null : ledgerOf(row);
    return {
      rule: row.deadlineRule,
      start: row.issuedOn,
      ...threeDatesOf(row, today),
      explanation: explanationOf(row, today, calendar),
      budget: ledger && budgetOf(calendar, ledger, { row, today }),
      pauses: ledger ? pausesOf(calendar, ledger) : [],
      added: {
        unit: row.deadlineRule.kind === 'working-days' ? 'working-days' : 'days',
        days: ledger?.added ?? 0,
        times: row.extensions,
      },
      countedFrom: ledger?.base ?? null,
      calendars: calendarsOf(calendar, row),
      history: [...deadlineHistory(row.workflow, await lifeOf(tx, row, row.version))],
    };
  }
}

function budgetOf(
  calendar: WorkCalendar,
  ledger: DeadlineLedger,
  { row, today }: { readonly row: CaseRow; readonly today: string },
): CaseDeadline['budget'] {
  const { day, standsSince } = readingOf(row, today);
  const budget = day === null ? null : budgetOn(calendar, ledgerOn(ledger, day, standsSince), day);
  return budget && day !== null ? { asOf: day, ...budget } : null;
}

function pausesOf(calendar: WorkCalendar, ledger: DeadlineLedger): CaseDeadline['pauses'] {
  return countedPauses(calendar, ledger).map((pause) => ({ ...pause, days: lengthOf(calendar, ledger.rule, pause) }));
}

function calendarsOf(calendar: WorkCalendar, { issuedOn, dueOn }: CaseRow): CaseDeadline['calendars'] {
  if (issuedOn === null || dueOn === null) return [];
  const length = Math.max(1, yearOf(dueOn) - yearOf(issuedOn) + 1);
  return Array.from({ length }, (_, index) => yearOf(issuedOn) + index).map((year) => ({
    year,
    published: knowsYear(calendar, year),
  }));
}
