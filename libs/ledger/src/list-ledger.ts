import type { Actor, LedgerQuery, LedgerRow, Page } from '@bihuan/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { LEDGER_COLUMNS, toLedgerRow, type LedgerRecord } from './ledger-row';
import { addLight } from './light-filter';
import { SqlConditions } from './sql-conditions';
import { Today } from './today';

const orders: Readonly<Record<LedgerQuery['sort'], string>> = {
  due: 'c.open DESC, c.due_on NULLS LAST, c.number',
  registered: 'c.registered_at DESC, c.number DESC',
  number: 'c.number',
};

/** A page of the ledger: what the actor may see, filtered and sorted. */
@Injectable()
export class ListLedger {
  constructor(
    private readonly dataSource: DataSource,
    private readonly today: Today,
  ) {}

  async execute(actor: Actor, query: LedgerQuery): Promise<Page<LedgerRow>> {
    const { manager } = this.dataSource;
    const asOf = await this.today.asOf();
    const conditions = SqlConditions.visibleTo(actor);
    addFilters(conditions, query);
    if (query.light) await addLight(manager, conditions, query.light, asOf);
    const { page, pageSize } = query;
    const [{ total }] = (await manager.query(`SELECT count(*)::int AS total FROM "case" c WHERE ${conditions.sql()}`, [
      ...conditions.params,
    ])) as [{ total: number }];
    const limit = conditions.param(pageSize);
    const offset = conditions.param((page - 1) * pageSize);
    const records = (await manager.query(
      `SELECT ${LEDGER_COLUMNS} FROM "case" c LEFT JOIN unit u ON u.id = c.lead_unit_id
       WHERE ${conditions.sql()} ORDER BY ${orders[query.sort]} LIMIT ${limit} OFFSET ${offset}`,
      conditions.params,
    )) as LedgerRecord[];
    return { items: records.map((record) => toLedgerRow(record, asOf)), page, pageSize, total };
  }
}

function addFilters(conditions: SqlConditions, query: LedgerQuery): void {
  const equal = { workflow: query.workflow, state: query.state, domain: query.domain, source_type: query.sourceType };
  for (const [column, value] of Object.entries(equal)) if (value) conditions.add(`c.${column} = ?`, value);
  if (query.text) conditions.add('(c.title || c.number || c.finding) ILIKE ?', `%${escapeLike(query.text)}%`);
  if (query.open) conditions.add('c.open = ?', query.open === 'true');
  if (query.importId) conditions.add(`c.origin->>'importId' = ?`, query.importId);
  if (query.ids) conditions.add('c.id = ANY(?::uuid[])', uuidsIn(query.ids));
  if (query.unitId) {
    conditions.add(
      `EXISTS (SELECT 1 FROM task t JOIN unit own ON own.id = ? JOIN unit below ON below.id = t.unit_id
               WHERE t.case_id = c.id AND below.path LIKE own.path || '%')`,
      query.unitId,
    );
  }
}

function escapeLike(text: string): string {
  return text.replaceAll(/[\\%_]/g, String.raw`\$&`);
}

function uuidsIn(list: string): string[] {
  return list.split(',').filter((id) => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(id));
}
