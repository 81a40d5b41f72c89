import {
  addCaseFilters,
  LEDGER_COLUMNS,
  LEDGER_ORDERS,
  SqlConditions,
  Today,
  toLedgerRow,
  type LedgerRecord,
} from '@bihuan/cases';
import type { Actor, LedgerQuery, LedgerRow, Page } from '@bihuan/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

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
    await addCaseFilters(manager, conditions, query, asOf);
    const { page, pageSize } = query;
    const [{ total }] = (await manager.query(`SELECT count(*)::int AS total FROM "case" c WHERE ${conditions.sql()}`, [
      ...conditions.params,
    ])) as [{ total: number }];
    const limit = conditions.param(pageSize);
    const offset = conditions.param((page - 1) * pageSize);
    const records = (await manager.query(
      `SELECT ${LEDGER_COLUMNS} FROM "case" c LEFT JOIN unit u ON u.id = c.lead_unit_id
       WHERE ${conditions.sql()} ORDER BY ${LEDGER_ORDERS[query.sort]} LIMIT ${limit} OFFSET ${offset}`,
      conditions.params,
    )) as LedgerRecord[];
    return { items: records.map((record) => toLedgerRow(record, asOf)), page, pageSize, total };
  }
}
