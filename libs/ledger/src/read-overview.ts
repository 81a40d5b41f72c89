import { addLight, type AsOf, SqlConditions, Today } from '@bihuan/cases';
import type { Actor, LedgerRow, Light, Overview, UnitRef, Words } from '@bihuan/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { countFigure } from './home/figures';
import { firstLines } from './home/first-lines';
import { openSpans, type OpenSpan } from './home/open-spans';

const WORST = 8;
const shownLights: readonly Light[] = ['overdue', 'warning', 'near', 'normal', 'suspended', 'not-started'];

/** What is open, what is late and why, as of today. */
@Injectable()
export class ReadOverview {
  constructor(
    private readonly dataSource: DataSource,
    private readonly today: Today,
  ) {}

  async execute(actor: Actor): Promise<Overview> {
    const asOf = await this.today.asOf();
    const spans = await openSpans(this.dataSource, actor, asOf);
    const closedFrom = `${asOf.today.slice(0, 4)}-01-01`;
    return {
      asOf: asOf.today,
      open: { count: sumOf(spans), filters: { open: 'true' } },
      closedThisYear: await countFigure(this.dataSource, { actor, asOf }, { closedFrom }),
      lights: shownLights.map((light) => ({
        light,
        count: sumOf(spans.filter((span) => span.light === light)),
        filters: { light, open: 'true' },
      })),
      lateByUnit: lateByUnit(spans),
      worst: (await this.longestOverdue(actor, asOf)).map((row) => ({
        ...row,
        why: whyLate(row.state.label, row.workingDaysLeft),
      })),
    };
  }

  private async longestOverdue(actor: Actor, asOf: AsOf): Promise<LedgerRow[]> {
    const conditions = SqlConditions.visibleTo(actor);
    await addLight(this.dataSource.manager, conditions, 'overdue', asOf);
    return firstLines(this.dataSource, conditions, asOf, WORST);
  }
}

function sumOf(spans: readonly OpenSpan[]): number {
  return spans.reduce((sum, { count }) => sum + count, 0);
}

function lateByUnit(spans: readonly OpenSpan[]): Overview['lateByUnit'] {
  const counts = new Map<string, { unit: UnitRef; count: number }>();
  for (const { lead_unit_id: id, lead_unit_name: name, count } of spans.filter(({ light }) => light === 'overdue')) {
    if (id) counts.set(id, { unit: { id, name: name ?? '' }, count: (counts.get(id)?.count ?? 0) + count });
  }
  return [...counts.values()]
    .sort((a, b) => b.count - a.count || a.unit.name.localeCompare(b.unit.name, 'zh'))
    .map((of) => ({ ...of, filters: { leadUnitId: of.unit.id, light: 'overdue', open: 'true' } }));
}

function whyLate(state: Words, daysLeft: number | null): Words {
  if (daysLeft === null) return { zh: `停在“${state.zh}”，交件时已逾期`, en: `In “${state.en}”; handed in late` };
  return {
    zh: `停在“${state.zh}”，已逾期${-daysLeft}个工作日`,
    en: `In “${state.en}”, ${-daysLeft} working days late`,
  };
}
