import { addCaseFilters, SqlConditions, Today, withFreshPlans } from '@bihuan/cases';
import {
  COUNTED_UP_TO,
  type Actor,
  type CaseFilters,
  type Counted,
  type ViewCounts,
  type ViewCountsBody,
} from '@bihuan/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { viewsOf } from './saved-view.queries';

/** How many cases a person sees through each of some views: so many and no more are counted, whatever the ledger holds. */
@Injectable()
export class CountViews {
  constructor(
    private readonly dataSource: DataSource,
    private readonly today: Today,
  ) {}

  async execute(actor: Actor, { ids, queries }: ViewCountsBody): Promise<ViewCounts> {
    const asOf = await this.today.asOf();
    return withFreshPlans(this.dataSource, async (tx) => {
      const count = async (query: CaseFilters) => {
        const conditions = SqlConditions.visibleTo(actor);
        await addCaseFilters(tx, conditions, query, asOf);
        return countUpTo(tx, conditions);
      };
      const counts: ViewCounts = { counts: [], queries: [] };
      for (const { id, query } of await viewsOf(tx, actor, ids)) counts.counts.push({ id, ...(await count(query)) });
      for (const query of queries) counts.queries.push(await count(query));
      return counts;
    });
  }
}

async function countUpTo(tx: EntityManager, conditions: SqlConditions): Promise<Counted> {
  const limit = conditions.param(COUNTED_UP_TO + 1);
  const [found] = await tx.query<{ count: number }[]>(
    `SELECT count(*)::int AS count FROM (SELECT 1 FROM "case" c WHERE ${conditions.sql()} LIMIT ${limit}) counted`,
    conditions.params,
  );
  const count = found?.count ?? 0;
  return { count: Math.min(count, COUNTED_UP_TO), more: count > COUNTED_UP_TO };
}
