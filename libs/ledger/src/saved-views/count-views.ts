import { addCaseFilters, SqlConditions, Today } from '@bihuan/cases';
import { COUNTED_UP_TO, type Actor, type ViewCounts } from '@bihuan/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { viewsOf, type ViewRecord } from './saved-view.queries';

/** How many cases a person sees through each of some views: so many and no more are counted, whatever the ledger holds. */
@Injectable()
export class CountViews {
  constructor(
    private readonly dataSource: DataSource,
    private readonly today: Today,
  ) {}

  async execute(actor: Actor, ids: readonly string[]): Promise<ViewCounts> {
    const counts: ViewCounts['counts'] = [];
    for (const view of await viewsOf(this.dataSource.manager, actor, ids)) counts.push(await this.count(actor, view));
    return { counts };
  }

  private async count(actor: Actor, { id, query }: ViewRecord): Promise<ViewCounts['counts'][number]> {
    const { manager } = this.dataSource;
    const conditions = SqlConditions.visibleTo(actor);
    await addCaseFilters(manager, conditions, query, await this.today.asOf());
    const limit = conditions.param(COUNTED_UP_TO + 1);
    const [found] = await manager.query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM (SELECT 1 FROM "case" c WHERE ${conditions.sql()} LIMIT ${limit}) counted`,
      conditions.params,
    );
    const count = found?.count ?? 0;
    return { id, count: Math.min(count, COUNTED_UP_TO), more: count > COUNTED_UP_TO };
  }
}
