import {
  addCaseFilters,
  FULL_LEDGER_COLUMNS,
  FULL_LEDGER_TABLES,
  orderOf,
  SqlConditions,
  Today,
  toFullLedgerRow,
  withFreshPlans,
  type FullLedgerRecord,
} from '@bihuan/cases';
import type { Actor, LedgerPage, LedgerQuery } from '@bihuan/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
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
    const asOf = await this.today.asOf();
    return withFreshPlans(this.dataSource, async (tx) => {
      const conditions = SqlConditions.visibleTo(actor);
      await addCaseFilters(tx, conditions, query, asOf);
      const total = query.count === 'true' ? await countOf(tx, conditions) : null;
      const ids = await idsOfPage(tx, conditions, query);
      const work = await readWork(tx, ids);
      const items = (await linesOf(tx, ids)).map((record) => toFullLedgerRow(record, asOf, work(record.id)));
      return { items, page: query.page, pageSize: query.pageSize, total };
    });
  }
}

/** The lines of a page, found by what the filters and the order need of them: a page far down costs little more than the first. */
async function idsOfPage(tx: EntityManager, conditions: SqlConditions, query: LedgerQuery): Promise<readonly string[]> {
  const where = conditions.sql();
  const { joins, terms } = await orderOf(tx, conditions, query);
  const limit = conditions.param(query.pageSize);
  const offset = conditions.param((query.page - 1) * query.pageSize);
  const found = await tx.query<{ id: string }[]>(
    `SELECT c.id FROM "case" c ${joins} WHERE ${where} ORDER BY ${terms} LIMIT ${limit} OFFSET ${offset}`,
    conditions.params,
  );
  return found.map(({ id }) => id);
}

/** Some lines in full, in their order. */
function linesOf(tx: EntityManager, ids: readonly string[]): Promise<FullLedgerRecord[]> {
  return tx.query(
    `SELECT ${FULL_LEDGER_COLUMNS} FROM ${FULL_LEDGER_TABLES}
      WHERE c.id = ANY($1::uuid[]) ORDER BY array_position($1::uuid[], c.id)`,
    [ids],
  );
}
