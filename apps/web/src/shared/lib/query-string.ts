type Value = string | number | boolean | null | undefined;

/** `?a=1&b=2` without the empty ones, or nothing at all. */
export function queryString(values: Readonly<Record<string, Value>>): string {
  const parts = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined && value !== null && value !== '') parts.set(name, String(value));
  }
  const text = parts.toString();
  return text === '' ? '' : `?${text}`;
}

/** The page named in the address; anything that is no page number is page 1. */
export function pageOfAddress(params: URLSearchParams): number {
  const page = Number(params.get('page') ?? '1');
  return Number.isInteger(page) && page > 0 ? page : 1;
}

/** The same parameters with some changed; an empty value removes one. Any change but that of the page leads to page 1. */
export function changedParams(
  params: URLSearchParams,
  changes: Readonly<Record<string, string | undefined>>,
): URLSearchParams {
  const next = new URLSearchParams(params);
  if (!('page' in changes)) next.delete('page');
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined || value === '') next.delete(name);
    else next.set(name, value);
  }
  return next;
}

/** The ledger showing just these cases: what stands behind a figure. */
export const ledgerOf = (caseIds: readonly string[]): string => `/ledger${queryString({ ids: caseIds.join(',') })}`;
