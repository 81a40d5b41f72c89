import {
  addCaseFilters,
  asOfDay,
  FULL_LEDGER_COLUMNS,
  FULL_LEDGER_TABLES,
  orderOf,
  SqlConditions,
  withFreshPlans,
  type AsOf,
} from '@bihuan/cases';
import type { Actor, ExportBody } from '@bihuan/contracts';
import type { CellValue, SheetContent, SheetPlan } from '@bihuan/spreadsheets';
import { OfficeClock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { dayWords } from '../day-words';
import { cellsOf, partsFor, sheetColumnsOf } from './export-columns';
import type { ExportRecord } from './export-line';
import { EXPORT_JOINS, exportColumnsSql, linesOf } from './export-lines.queries';
import { filterWords } from './filter-words';

/** Cases read at once: few enough for the memory, many enough for the database. */
const PAGE = 500;

export type Snapshot = SheetContent & { readonly total: number };
type Task = { readonly actor: Actor; readonly body: ExportBody; readonly asOf: AsOf };

/**
 * Reads a ledger for export as of one moment: all rows come from one snapshot of the database, in the order of the screen,
 * and only what the actor may see. They come page by page from a cursor, so that any number of them takes the same memory.
 */
@Injectable()
export class ReadExport {
  constructor(
    private readonly dataSource: DataSource,
    private readonly present: OfficeClock,
  ) {}

  /** How many cases it would have now. */
  async count(actor: Actor, { query }: ExportBody): Promise<number> {
    return withFreshPlans(this.dataSource, async (tx) =>
      countOf(tx, await this.conditions(tx, actor, query, await this.asOf(tx))),
    );
  }

  /** Lets `use` write the rows; the snapshot lasts as long as it does. */
  within<Result>(actor: Actor, body: ExportBody, use: (snapshot: Snapshot) => Promise<Result>): Promise<Result> {
    return withFreshPlans(this.dataSource, async (tx) => {
      const task = { actor, body, asOf: await this.asOf(tx) };
      const total = await countOf(tx, await this.conditions(tx, actor, body.query, task.asOf));
      return use({ plan: await planOf(tx, task, total), rows: this.rows(tx, task), total });
    });
  }

  private async *rows(tx: EntityManager, { actor, body, asOf }: Task): AsyncGenerator<readonly CellValue[]> {
    const { columns, query } = body;
    const parts = partsFor(columns);
    const conditions = await this.conditions(tx, actor, query, asOf);
    const zone = `${conditions.param(this.present.timeZone)}::text`;
    const { joins, terms } = await orderOf(tx, conditions, query);
    await tx.query(
      `DECLARE exported NO SCROLL CURSOR FOR
       SELECT ${FULL_LEDGER_COLUMNS}, ${exportColumnsSql(zone, parts.has('tasks'))}
         FROM ${FULL_LEDGER_TABLES} ${EXPORT_JOINS} ${joins}
        WHERE ${conditions.sql()} ORDER BY ${terms}`,
      conditions.params,
    );
    let position = 0;
    for (;;) {
      const records = await tx.query<ExportRecord[]>(`FETCH ${PAGE} FROM exported`);
      for (const line of await linesOf(tx, records, { actor, asOf, parts })) {
        position += 1;
        yield cellsOf(columns, { ...line, position });
      }
      if (records.length < PAGE) return;
    }
  }

  private asOf(manager: EntityManager): Promise<AsOf> {
    return asOfDay(manager, this.present.today());
  }

  private async conditions(
    manager: EntityManager,
    actor: Actor,
    query: ExportBody['query'],
    asOf: AsOf,
  ): Promise<SqlConditions> {
    const conditions = SqlConditions.visibleTo(actor);
    await addCaseFilters(manager, conditions, query, { ...asOf, timeZone: this.present.timeZone });
    return conditions;
  }
}

async function countOf(manager: EntityManager, conditions: SqlConditions): Promise<number> {
  const [found] = await manager.query<{ total: number }[]>(
    `SELECT count(*)::int AS total FROM "case" c WHERE ${conditions.sql()}`,
    conditions.params,
  );
  return found?.total ?? 0;
}

async function planOf(tx: EntityManager, { actor, body, asOf }: Task, total: number): Promise<SheetPlan> {
  const words = await filterWords(tx, body.query);
  const scope = words ? `筛选条件：${words}` : '范围：可查看的全部事项';
  return {
    name: body.title,
    title: body.title,
    lines: [`截至${dayWords(asOf.today)}，共${total}项。${scope}`],
    columns: sheetColumnsOf(body.columns, body.paper),
    paper: body.paper,
    footer: `${actor.name} ${dayWords(asOf.today)}导出`,
  };
}
