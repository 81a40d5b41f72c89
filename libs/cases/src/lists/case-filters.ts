import { light, valuesOf, type CaseFilters } from '@bihuan/contracts';
import type { EntityManager } from 'typeorm';
import { addAwaiting } from './awaiting';
import { addFigureFilters } from './figure-filters';
import { addLights } from './light-filter';
import { addText } from './text-filter';
import type { SqlConditions } from './sql-conditions';
import type { AsOf } from './today';

/** The day by which lights are judged, and the zone in which a day of the office begins. */
export type FilterDay = AsOf & { readonly timeZone: string };

/** Narrows a list of cases to what a reader asked for: the same conditions for the ledger's pages and for a bulk selection. */
export async function addCaseFilters(
  manager: EntityManager,
  conditions: SqlConditions,
  filters: CaseFilters,
  day: FilterDay,
): Promise<void> {
  addCodes(conditions, filters);
  addClaims(conditions, filters);
  addSpans(conditions, filters, day.timeZone);
  addNamedCases(conditions, filters);
  addUnits(conditions, valuesOf(filters.unitId));
  await addText(manager, conditions, filters.text ?? '');
  addFigureFilters(conditions, filters, day);
  if (filters.awaitsMe) await addAwaiting(manager, conditions, day);
  const lights = valuesOf(filters.light).map((one) => light.parse(one));
  if (lights.length > 0) await addLights(manager, conditions, lights, day);
}

function addCodes(conditions: SqlConditions, filters: CaseFilters): void {
  const { workflow, state, domain, sourceType, severity, result } = filters;
  const columns = { workflow, state, domain, source_type: sourceType, severity, result };
  for (const [column, list] of Object.entries(columns)) {
    const values = valuesOf(list);
    if (values.length > 0) conditions.add(`c.${column} = ANY(?::text[])`, values);
  }
}

function addClaims(conditions: SqlConditions, { open, urgent, relapsed }: CaseFilters): void {
  if (open) conditions.add(open === 'true' ? 'c.open' : 'NOT c.open');
  if (urgent) conditions.add(`c.context->>'urgent' IS ${urgent === 'true' ? 'NOT NULL' : 'NULL'}`);
  if (relapsed) conditions.add(`c.relapses ${relapsed === 'true' ? '>' : '='} 0`);
}

/** Days are of the office; moments are compared with the beginning of the day, and of the day after the last one. */
function addSpans(conditions: SqlConditions, filters: CaseFilters, timeZone: string): void {
  if (filters.dueFrom) conditions.add('c.due_on >= ?::date', filters.dueFrom);
  if (filters.dueTo) conditions.add('c.due_on <= ?::date', filters.dueTo);
  const began = (day: string, later: number) =>
    `(${conditions.param(day)}::date + ${later})::timestamp AT TIME ZONE ${conditions.param(timeZone)}::text`;
  const moments = [
    ['registered_at', filters.registeredFrom, filters.registeredTo],
    ['closed_at', filters.closedFrom, filters.closedTo],
  ] as const;
  for (const [column, from, to] of moments) {
    if (from) conditions.add(`c.${column} >= ${began(from, 0)}`);
    if (to) conditions.add(`c.${column} < ${began(to, 1)}`);
  }
}

function addNamedCases(conditions: SqlConditions, { importId, ids, selection, inspectionId }: CaseFilters): void {
  if (importId) conditions.add(`c.origin->>'importId' = ?`, importId);
  if (inspectionId) conditions.add('c.inspection_id = ANY(?::uuid[])', valuesOf(inspectionId));
  if (ids) conditions.add('c.id = ANY(?::uuid[])', uuidsIn(ids));
  if (selection) {
    conditions.add(
      `c.id IN (SELECT kept.id::uuid FROM case_selection s
                CROSS JOIN jsonb_array_elements_text(s.case_ids) AS kept(id) WHERE s.id = ?)`,
      selection,
    );
  }
}

function addUnits(conditions: SqlConditions, unitIds: readonly string[]): void {
  if (unitIds.length === 0) return;
  conditions.add(
    `c.id IN (SELECT t.case_id FROM unit own JOIN unit below ON below.path LIKE own.path || '%'
                JOIN task t ON t.unit_id = below.id WHERE own.id = ANY(?::uuid[]))`,
    unitIds,
  );
}

function uuidsIn(list: string): string[] {
  return list.split(',').filter((id) => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(id));
}
