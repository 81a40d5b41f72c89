import type { Domain, LeaderHome, Light, LightCell, UnitRef } from '@bihuan/contracts';

/** Open cases that are alike in unit, domain and light. */
export type LitCases = {
  readonly unit: UnitRef | null;
  readonly domain: Domain;
  readonly light: Light;
  readonly count: number;
};
type Scope = { readonly unit?: UnitRef | null; readonly domain?: Domain };

/** A table that is read at a glance: more rows or columns are in the ledger. */
const UNITS = 12;
const DOMAINS = 4;
/** What a leader asks about; the others need nobody. */
const telling: readonly Light[] = ['overdue', 'warning'];

/** Lights by unit and domain: the units with most late cases first, the domains with most open ones; totals count all. */
export function lightTable(cases: readonly LitCases[]): LeaderHome['byUnit'] {
  const late = cases.filter(({ light }) => light === 'overdue');
  const units = [...new Map(cases.map(({ unit }) => [unit?.id ?? null, unit])).values()];
  const domains = [...new Set(cases.map(({ domain }) => domain))];
  const most = (of: readonly LitCases[], scope: Scope) => sumOf(of.filter((one) => isIn(one, scope)));
  units.sort(
    (a, b) =>
      most(late, { unit: b }) - most(late, { unit: a }) ||
      most(cases, { unit: b }) - most(cases, { unit: a }) ||
      (a?.name ?? '').localeCompare(b?.name ?? '', 'zh'),
  );
  domains.sort((a, b) => most(cases, { domain: b }) - most(cases, { domain: a }) || a.localeCompare(b));
  const columns = domains.slice(0, DOMAINS);
  return {
    domains: columns,
    rows: units.slice(0, UNITS).map((unit) => ({
      unit,
      cells: columns.map((domain) => cellOf(cases, { unit, domain })),
      total: cellOf(cases, { unit }),
    })),
    totals: columns.map((domain) => cellOf(cases, { domain })),
    total: cellOf(cases, {}),
    moreUnits: Math.max(0, units.length - UNITS),
    moreDomains: Math.max(0, domains.length - DOMAINS),
  };
}

function cellOf(cases: readonly LitCases[], scope: Scope): LightCell {
  const within = cases.filter((one) => isIn(one, scope));
  const filters = {
    open: 'true',
    ...(scope.unit === undefined ? {} : { leadUnitId: scope.unit?.id ?? 'none' }),
    ...(scope.domain === undefined ? {} : { domain: scope.domain }),
  };
  const lights = telling.map((light) => ({
    light,
    count: sumOf(within.filter((one) => one.light === light)),
    filters: { ...filters, light },
  }));
  return { open: { count: sumOf(within), filters }, lights: lights.filter(({ count }) => count > 0) };
}

function isIn(one: LitCases, { unit, domain }: Scope): boolean {
  const isOfUnit = unit === undefined || (one.unit?.id ?? null) === (unit?.id ?? null);
  return isOfUnit && (domain === undefined || one.domain === domain);
}

const sumOf = (cases: readonly LitCases[]): number => cases.reduce((sum, { count }) => sum + count, 0);
