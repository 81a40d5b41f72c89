import {
  addCaseFilters,
  FULL_LEDGER_COLUMNS,
  FULL_LEDGER_TABLES,
  orderOf,
  SqlConditions,
  Today,
  toFullLedgerRow,
  type FullLedgerRecord,
} from '@bihuan/cases';
import type { Actor, LedgerPage, LedgerQuery } from '@bihuan/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { countOf } from './count-cases';
import { readWork } from './ledger-work.queries';

/** A page of the ledger: what the actor may see, filtered and sorted. */
@Injectable()
export class ListLedger {
  constructor(
    private readonly dataSource: DataSource,
    private readonly today: Today,
  ) {}

  async execute(actor: Actor, query: LedgerQuery): Promise<LedgerPage> {
    const { manager } = this.dataSource;
    const asOf = await this.today.asOf();
    const conditions = SqlConditions.visibleTo(actor);
    await addCaseFilters(manager, conditions, query, asOf);
    const { page, pageSize } = query;
    const total = query.count === 'true' ? await countOf(manager, conditions) : null;
    const records = await this.page(conditions, query);
    const work = await readWork(
      manager,
      records.map(({ id }) => id),
    );
    return { items: records.map((record) => toFullLedgerRow(record, asOf, work(record.id))), page, pageSize, total };
  }

  /**
   * Finds the lines of a page by what the order needs of them, and reads only those in full: so a page far down costs little
   * more than the first.
   */
  private async page(conditions: SqlConditions, query: LedgerQuery): Promise<FullLedgerRecord[]> {
    const { manager } = this.dataSource;
    const { page, pageSize } = query;
    const where = conditions.sql();
    const { joins, terms } = await orderOf(manager, conditions, query);
    const limit = conditions.param(pageSize);
    const offset = conditions.param((page - 1) * pageSize);
    return manager.query(
      `SELECT ${FULL_LEDGER_COLUMNS} FROM (
         SELECT c.id, row_number() OVER () AS place FROM (
           SELECT c.id FROM "case" c ${joins} WHERE ${where} ORDER BY ${terms} LIMIT ${limit} OFFSET ${offset}) c) found
         JOIN ${FULL_LEDGER_TABLES.replace('"case" c', '"case" c ON c.id = found.id')} ORDER BY found.place`,
      conditions.params,
    );
  }
}
