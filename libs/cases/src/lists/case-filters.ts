import type { CaseFilters } from '@bihuan/contracts';
import type { EntityManager } from 'typeorm';
import { addLight } from './light-filter';
import type { SqlConditions } from './sql-conditions';
import type { AsOf } from './today';

/** Narrows a list of cases to what a reader asked for: the same conditions for the ledger's pages and for a bulk selection. */
export async function addCaseFilters(
  manager: EntityManager,
  conditions: SqlConditions,
  filters: CaseFilters,
  asOf: AsOf,
): Promise<void> {
  const { workflow, state, domain, sourceType } = filters;
  const equal = { workflow, state, domain, source_type: sourceType };
  for (const [column, value] of Object.entries(equal)) if (value) conditions.add(`c.${column} = ?`, value);
  if (filters.text) conditions.add('(c.title || c.number || c.finding) ILIKE ?', `%${escapeLike(filters.text)}%`);
  if (filters.open) conditions.add('c.open = ?', filters.open === 'true');
  if (filters.importId) conditions.add(`c.origin->>'importId' = ?`, filters.importId);
  if (filters.ids) conditions.add('c.id = ANY(?::uuid[])', uuidsIn(filters.ids));
  if (filters.selection) {
    conditions.add(
      `c.id IN (SELECT kept.id::uuid FROM case_selection s
                CROSS JOIN jsonb_array_elements_text(s.case_ids) AS kept(id) WHERE s.id = ?)`,
      filters.selection,
    );
  }
  if (filters.unitId) {
    conditions.add(
      `EXISTS (SELECT 1 FROM task t JOIN unit own ON own.id = ? JOIN unit below ON below.id = t.unit_id
               WHERE t.case_id = c.id AND below.path LIKE own.path || '%')`,
      filters.unitId,
    );
  }
  if (filters.light) await addLight(manager, conditions, filters.light, asOf);
}

function escapeLike(text: string): string {
  return text.replaceAll(/[\\%_]/g, String.raw`\$&`);
}

function uuidsIn(list: string): string[] {
  return list.split(',').filter((id) => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(id));
}
