import {
  addLight,
  type AsOf,
  LEDGER_COLUMNS,
  type LedgerRecord,
  lightOfCase,
  readingAt,
  SqlConditions,
  Today,
  toLedgerRow,
} from '@bihuan/cases';
import type { Actor, Light, Overview, UnitRef, Words } from '@bihuan/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

const WORST = 8;
const shownLights: readonly Light[] = ['overdue', 'warning', 'near', 'normal', 'suspended', 'not-started'];

type OpenSpan = Pick<
  LedgerRecord,
  | 'lead_unit_id'
  | 'lead_unit_name'
  | 'issued_on'
  | 'due_on'
  | 'handed_in_on'
  | 'suspended_on'
  | 'progress_since'
  | 'progress_every'
> & { readonly count: number };

/** What is open, what is late and why, as of today. */
@Injectable()
export class ReadOverview {
  constructor(
    private readonly dataSource: DataSource,
    private readonly today: Today,
  ) {}

  async execute(actor: Actor): Promise<Overview> {
    const asOf = await this.today.asOf();
    const spans = (await this.openSpans(actor)).map((span) => ({ ...span, light: lightOfSpan(span, asOf) }));
    return {
      asOf: asOf.today,
      open: sumOf(spans),
      closedThisYear: await this.closedSince(actor, this.today.yearBegan(asOf.today)),
      lights: shownLights.map((light) => ({ light, count: sumOf(spans.filter((span) => span.light === light)) })),
      lateByUnit: countByUnit(spans.filter((span) => span.light === 'overdue')),
      worst: (await this.longestOverdue(actor, asOf))
        .map((record) => toLedgerRow(record, asOf))
        .map((row) => ({ ...row, why: whyLate(row.state.label, row.workingDaysLeft) })),
    };
  }

  /** What is open, counted by unit and by the dates that its light hangs on: far fewer rows than cases. */
  private async openSpans(actor: Actor): Promise<OpenSpan[]> {
    const conditions = SqlConditions.visibleTo(actor).add('c.open');
    return (await this.dataSource.query(
      `SELECT c.lead_unit_id, u.name AS lead_unit_name, c.issued_on, c.due_on, c.handed_in_on, c.suspended_on,
              c.progress_since, c.progress_every, count(*)::int AS count
       FROM "case" c LEFT JOIN unit u ON u.id = c.lead_unit_id
       WHERE ${conditions.sql()}
       GROUP BY c.lead_unit_id, u.name, c.issued_on, c.due_on, c.handed_in_on, c.suspended_on, c.progress_since, c.progress_every`,
      conditions.params,
    )) as OpenSpan[];
  }

  private async longestOverdue(actor: Actor, asOf: AsOf): Promise<LedgerRecord[]> {
    const conditions = SqlConditions.visibleTo(actor);
    await addLight(this.dataSource.manager, conditions, 'overdue', asOf);
    return (await this.dataSource.query(
      `SELECT ${LEDGER_COLUMNS} FROM "case" c LEFT JOIN unit u ON u.id = c.lead_unit_id
       WHERE ${conditions.sql()} ORDER BY c.due_on, c.number LIMIT ${WORST}`,
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

function lightOfSpan(span: OpenSpan, asOf: AsOf): Light {
  const { issued_on: issuedOn, due_on: dueOn, handed_in_on: handedInOn, suspended_on: suspendedOn } = span;
  const { progress_since: progressSince, progress_every: progressEvery } = span;
  const clock = { open: true, issuedOn, dueOn, handedInOn, suspendedOn, progressSince, progressEvery };
  // only what has a lead unit was ever issued, and shows a light that hangs on a calendar
  return lightOfCase(clock, readingAt(asOf, span.lead_unit_id));
}

function sumOf(spans: readonly OpenSpan[]): number {
  return spans.reduce((sum, { count }) => sum + count, 0);
}

function countByUnit(spans: readonly OpenSpan[]): Overview['lateByUnit'] {
  const counts = new Map<string, { unit: UnitRef; count: number }>();
  for (const { lead_unit_id: id, lead_unit_name: name, count } of spans) {
    if (id) counts.set(id, { unit: { id, name: name ?? '' }, count: (counts.get(id)?.count ?? 0) + count });
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
