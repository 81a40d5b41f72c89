import { awaits, LEDGER_COLUMNS, SqlConditions, Today, toLedgerRow, type AsOf, type LedgerRecord } from '@bihuan/cases';
import type { Actor, CaseRole, Page, PageQuery, UnitRef, WaitingItem } from '@bihuan/contracts';
import { stateOf, workflowOf } from '@bihuan/workflow';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

type Found = LedgerRecord & {
  readonly state_since: string;
  readonly publicity_until: string | null;
  readonly office_name: string;
  readonly verify_id: string;
  readonly verify_name: string;
  readonly parts_open: boolean;
};

/** The open cases of the own unit that wait for somebody else, the longest first. */
@Injectable()
export class ListWaiting {
  constructor(
    private readonly dataSource: DataSource,
    private readonly today: Today,
  ) {}

  async execute(actor: Actor, { page, pageSize }: PageQuery): Promise<Page<WaitingItem>> {
    const asOf = await this.today.asOf();
    const conditions = SqlConditions.visibleTo(actor).add('c.open AND c.issued_on IS NOT NULL');
    const line = conditions.param([...actor.unitLine]);
    conditions
      .add(`EXISTS (SELECT 1 FROM task t WHERE t.case_id = c.id AND t.unit_id = ANY(${line}::uuid[]))`)
      .add(`NOT ${await awaits(this.dataSource.manager, conditions, asOf)}`);
    const [counted] = await this.dataSource.query<{ total: number }[]>(
      `SELECT count(*)::int AS total FROM "case" c WHERE ${conditions.sql()}`,
      [...conditions.params],
    );
    const limit = conditions.param(pageSize);
    const offset = conditions.param((page - 1) * pageSize);
    const found = await this.dataSource.query<Found[]>(
      `SELECT ${LEDGER_COLUMNS}, c.state_since, c.publicity_until, o.name AS office_name, v.id AS verify_id, v.name AS verify_name,
              EXISTS (SELECT 1 FROM task p WHERE p.case_id = c.id AND p.part <> 'lead' AND p.status IN ('assigned', 'signed')) AS parts_open
         FROM "case" c LEFT JOIN unit u ON u.id = c.lead_unit_id JOIN unit o ON o.id = c.office_unit_id
         JOIN unit v ON v.id = coalesce(c.verify_unit_id, c.office_unit_id)
        WHERE ${conditions.sql()} ORDER BY c.state_since, c.number LIMIT ${limit} OFFSET ${offset}`,
      conditions.params,
    );
    return { items: found.map((one) => toItem(one, asOf)), page, pageSize, total: counted?.total ?? 0 };
  }
}

function toItem(found: Found, asOf: AsOf): WaitingItem {
  const state = stateOf(workflowOf(found.workflow, found.workflow_version), found.state);
  const isPublic = state.onTheWayIf === 'publicityRequired' && (found.publicity_until ?? '') >= asOf.today;
  return {
    ...toLedgerRow(found, asOf),
    waitsFor: isPublic ? [] : byUnit(found, state.awaits),
    since: found.state_since,
    publicityUntil: isPublic ? found.publicity_until : null,
  };
}

/** The roles that a state awaits, under the unit where they sit; units that only help have no single one. */
function byUnit(found: Found, roles: readonly CaseRole[]): WaitingItem['waitsFor'] {
  const groups: { unit: UnitRef | null; roles: CaseRole[] }[] = [];
  for (const role of roles.filter((one) => one !== 'assist' || found.parts_open)) {
    const unit = unitOf(found, role);
    const group = groups.find((one) => one.unit?.id === unit?.id);
    if (group) group.roles.push(role);
    else groups.push({ unit, roles: [role] });
  }
  return groups;
}

function unitOf(found: Found, role: CaseRole): UnitRef | null {
  if (role === 'verifier') return { id: found.verify_id, name: found.verify_name };
  if (role === 'office-clerk' || role === 'office-lead') return { id: found.office_unit_id, name: found.office_name };
  const leads = role === 'lead-liaison' || role === 'lead-handler' || role === 'lead-leader';
  return leads && found.lead_unit_id !== null ? { id: found.lead_unit_id, name: found.lead_unit_name ?? '' } : null;
}
