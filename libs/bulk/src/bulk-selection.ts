import { addCaseFilters, SqlConditions, Today, withFreshPlans } from '@bihuan/cases';
import { BULK_LIMIT, type Actor, type BulkSelection } from '@bihuan/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { NothingSelected, TooManySelected, UnknownSelection } from './bulk.errors';

/** Finds out which cases a selection means, in the order of their numbers. */
@Injectable()
export class BulkSelections {
  constructor(
    private readonly dataSource: DataSource,
    private readonly today: Today,
  ) {}

  /** The ids of the selected cases, all within the actor's sight; throws when there are none or too many. */
  async idsOf(actor: Actor, selection: BulkSelection): Promise<readonly string[]> {
    const asOf = await this.today.asOf();
    const found = await withFreshPlans(this.dataSource, async (tx) => {
      const conditions = SqlConditions.visibleTo(actor);
      if ('query' in selection) await addCaseFilters(tx, conditions, selection.query, asOf);
      else conditions.add('c.id = ANY(?::uuid[])', selection.caseIds);
      return tx.query<{ id: string }[]>(
        `SELECT c.id FROM "case" c WHERE ${conditions.sql()} ORDER BY c.number LIMIT ${BULK_LIMIT + 1}`,
        conditions.params,
      );
    });
    if (found.length > BULK_LIMIT) throw new TooManySelected();
    if ('caseIds' in selection) requireAll(selection.caseIds, found.length);
    if (found.length === 0) throw new NothingSelected();
    return found.map(({ id }) => id);
  }
}

function requireAll(caseIds: readonly string[], found: number): void {
  const missing = new Set(caseIds.map((id) => id.toLowerCase())).size - found;
  if (missing > 0) throw new UnknownSelection(missing);
}
