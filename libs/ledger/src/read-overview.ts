import type { Actor, Light, Overview, UnitRef, Words } from '@bihuan/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { LEDGER_COLUMNS, toLedgerRow, type LedgerRecord } from './ledger-row';
import { SqlConditions } from './sql-conditions';
import { Today } from './today';

const WORST = 8;
const shownLights: readonly Light[] = ['overdue', 'warning', 'near', 'normal', 'not-started'];

/** What is open, what is late and why, as of today. */
@Injectable()
export class ReadOverview {
  constructor(
    private readonly dataSource: DataSource,
    private readonly today: Today,
  ) {}

  async execute(actor: Actor): Promise<Overview> {
    const asOf = await this.today.asOf();
    const rows = (await this.openCases(actor)).map((record) => toLedgerRow(record, asOf));
    const late = rows.filter((row) => row.light === 'overdue');
    return {
      asOf: asOf.today,
      open: rows.length,
      closedThisYear: await this.closedSince(actor, this.today.yearBegan(asOf.today)),
      lights: shownLights.map((light) => ({ light, count: rows.filter((row) => row.light === light).length })),
      lateByUnit: countByUnit(late.map((row) => row.leadUnit)),
      worst: late.slice(0, WORST).map((row) => ({ ...row, why: whyLate(row.state.label, row.workingDaysLeft) })),
    };
  }

  private async openCases(actor: Actor): Promise<LedgerRecord[]> {
    const conditions = SqlConditions.visibleTo(actor).add('c.open');
    return (await this.dataSource.query(
      `SELECT ${LEDGER_COLUMNS} FROM "case" c LEFT JOIN unit u ON u.id = c.lead_unit_id
       WHERE ${conditions.sql()} ORDER BY c.due_on NULLS LAST, c.number`,
      conditions.params,
    )) as LedgerRecord[];
  }

  private async closedSince(actor: Actor, moment: string): Promise<number> {
    const conditions = SqlConditions.visibleTo(actor).add('c.closed_at >= ?::timestamptz', moment);
    const [{ count }] = (await this.dataSource.query(
      `SELECT count(*)::int AS count FROM "case" c WHERE ${conditions.sql()}`,
      conditions.params,
    )) as [{ count: number }];
    return count;
  }
}

function countByUnit(units: readonly (UnitRef | null)[]): Overview['lateByUnit'] {
  const counts = new Map<string, { unit: UnitRef; count: number }>();
  for (const unit of units) {
    if (unit) counts.set(unit.id, { unit, count: (counts.get(unit.id)?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || a.unit.name.localeCompare(b.unit.name, 'zh'));
}

function whyLate(state: Words, daysLeft: number | null): Words {
  if (daysLeft === null) return { zh: `停在“${state.zh}”，交件时已逾期`, en: `In “${state.en}”; handed in late` };
  return {
    zh: `停在“${state.zh}”，已逾期${-daysLeft}个工作日`,
    en: `In “${state.en}”, ${-daysLeft} working days late`,
  };
}
