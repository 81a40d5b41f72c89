import { ledgerQuery, type LedgerQuery } from '@bihuan/contracts';

export type LedgerFilters = LedgerQuery;
const shape = ledgerQuery.shape;
type Name = keyof typeof shape;
const isName = (text: string): text is Name => Object.hasOwn(shape, text);

/** The filters that an address names; what it names wrongly is left out rather than refused. */
export function filtersOf(params: URLSearchParams): LedgerFilters {
  const named = [...params].filter(([name, value]) => isName(name) && shape[name].safeParse(value).success);
  const parsed = ledgerQuery.safeParse(Object.fromEntries(named));
  return parsed.success ? parsed.data : ledgerQuery.parse({});
}

/** What the home page narrows the ledger by, and no field of the filters shows. */
export const figureNames = [
  'leadUnitId',
  'step',
  'asked',
  'dueWithin',
  'happened',
  'since',
] as const satisfies readonly Name[];

/** The conditions that people choose and see above the ledger. */
export const shownConditions = [
  'text',
  'workflow',
  'state',
  'unitId',
  'light',
  'domain',
  'sourceType',
  'severity',
  'result',
  'inspectionId',
  'awaitsMe',
  'open',
  'urgent',
  'relapsed',
  'dueFrom',
  'dueTo',
  'registeredFrom',
  'registeredTo',
  'closedFrom',
  'closedTo',
] as const satisfies readonly Name[];
export type ShownCondition = (typeof shownConditions)[number];
const conditions = [
  ...shownConditions,
  'importId',
  'ids',
  'selection',
  ...figureNames,
] as const satisfies readonly Name[];

/** How many conditions narrow the ledger; order and page are none. */
export const countConditions = (filters: LedgerFilters): number =>
  conditions.filter((name) => filters[name] !== undefined && filters[name] !== '').length;

/** The cases named by `ids`. */
export const idsOf = (filters: LedgerFilters): readonly string[] => (filters.ids ?? '').split(',').filter(Boolean);
