import {
  disclosures,
  domains,
  rectificationTypes,
  responses,
  results,
  severities,
  sourceTypes,
  usualDirection,
  type LedgerOrder,
  type LedgerSort,
  type SortableColumn,
} from '@bihuan/contracts';
import { allWorkflows } from '@bihuan/workflow';
import type { EntityManager } from 'typeorm';
import type { SqlConditions } from './sql-conditions';

/** What an order adds to a query over `"case" c`: tables that tell ranks, and the terms to order by. */
export type OrderSql = { readonly joins: string; readonly terms: string };

/** Columns that are in order by themselves. */
const plain = {
  number: 'c.number',
  'external-number': 'c.external_number',
  title: 'c.title',
  'issued-on': 'c.issued_on',
  'due-original': 'c.due_original',
  'due-on': 'c.due_on',
  'handed-in-on': 'c.handed_in_on',
  extensions: 'c.extensions',
  relapses: 'c.relapses',
  escalation: 'c.escalation',
  urgent: `(c.context->>'urgent' IS NOT NULL)`,
  amount: 'c.amount',
  'rectified-amount': 'c.rectified_amount',
  'closed-on': 'c.closed_at',
  'registered-on': 'c.registered_at',
  'changed-on': 'c.changed_at',
} as const satisfies Partial<Record<SortableColumn, string>>;

/** Columns of codes: in the order of their list. */
const coded = {
  'source-type': { column: 'c.source_type', codes: Object.keys(sourceTypes) },
  domain: { column: 'c.domain', codes: Object.keys(domains) },
  severity: { column: 'c.severity', codes: Object.keys(severities) },
  response: { column: 'c.response', codes: Object.keys(responses) },
  disclosure: { column: 'c.disclosure', codes: Object.keys(disclosures) },
  'rectification-type': { column: 'c.rectification_type', codes: Object.keys(rectificationTypes) },
  result: { column: 'c.result', codes: Object.keys(results) },
} as const satisfies Partial<Record<SortableColumn, { column: string; codes: readonly string[] }>>;

/** Columns that name something by its id: in the order of the names. */
const named = {
  'lead-unit': { column: 'c.lead_unit_id', table: 'unit' },
  'verify-unit': { column: 'c.verify_unit_id', table: 'unit' },
  office: { column: 'c.office_unit_id', table: 'unit' },
  inspection: { column: 'c.inspection_id', table: 'inspection' },
} as const satisfies Partial<Record<SortableColumn, { column: string; table: string }>>;

const isIn = <Names extends object>(names: Names, sort: string): sort is string & keyof Names =>
  Object.hasOwn(names, sort);

/** The order in which a ledger is read. Each ends with the number, so that no two cases change places between pages. */
export async function orderOf(
  manager: EntityManager,
  conditions: SqlConditions,
  { sort, direction = usualDirection(sort) }: LedgerOrder,
): Promise<OrderSql> {
  const down = direction === 'desc' ? ' DESC' : '';
  if (sort === 'due') return { joins: '', terms: `c.open DESC, c.due_on${down} NULLS LAST, c.number` };
  const { joins, term } = await keyOf(manager, conditions, sort === 'registered' ? 'registered-on' : sort);
  if (term === 'c.number') return { joins, terms: `c.number${down}` };
  return { joins, terms: `${term}${down}${isNullable(term) ? ' NULLS LAST' : ''}, c.number${down}` };
}

/** Saying where nothing comes keeps an index from being read backwards, and these are never empty. */
const isNullable = (term: string): boolean => term !== plain['registered-on'] && term !== plain['changed-on'];

async function keyOf(
  manager: EntityManager,
  conditions: SqlConditions,
  sort: Exclude<LedgerSort, 'due' | 'registered'>,
) {
  if (isIn(plain, sort)) return { joins: '', term: plain[sort] };
  if (isIn(named, sort)) {
    const { column, table } = named[sort];
    return ranked(column, `${conditions.param(await idsByName(manager, table))}::uuid[]`);
  }
  const { column, codes } = isIn(coded, sort) ? coded[sort] : { column: `c.${sort}`, codes: wordsOfFlow[sort]() };
  return ranked(column, `${conditions.param(codes)}::text[]`);
}

function ranked(column: string, list: string) {
  return {
    joins: `LEFT JOIN unnest(${list}) WITH ORDINALITY AS ranks(key, place) ON ranks.key = ${column}`,
    term: 'ranks.place',
  };
}

const wordsOfFlow = {
  workflow: () => [...new Set(allWorkflows().map(({ definition }) => definition.id))],
  /** As far as a case has come: the states in the order in which the definitions tell them. */
  state: () => [...new Set(allWorkflows().flatMap(({ definition }) => Object.keys(definition.states)))],
} as const;

const inChinese = new Intl.Collator('zh');

/** The database may have no rules for Chinese names; we have. */
async function idsByName(manager: EntityManager, table: 'unit' | 'inspection'): Promise<readonly string[]> {
  const rows = await manager.query<{ id: string; name: string }[]>(`SELECT id, name FROM ${table}`);
  return rows.toSorted((a, b) => inChinese.compare(a.name, b.name) || (a.id < b.id ? -1 : 1)).map(({ id }) => id);
}
