import { timingSafeEqual } from 'node:crypto';

export type SiteHeaders = {
  readonly secFetchSite: string | undefined;
  readonly origin: string | undefined;
};

const hostOf = (address: string): string | null => (URL.canParse(address) ? new URL(address).host : null);

/**
 * Whether a request that changes something, and for which there is no session yet, may come from our own pages. Browsers
 * name the site or the origin of every such request; a client that names neither is not a browser and carries no cookie
 * by accident.
 * @param hosts the hosts under which the system is reached
 */
export function isFromOwnPages(headers: SiteHeaders, hosts: readonly string[]): boolean {
  if (headers.secFetchSite !== undefined) return ['same-origin', 'none'].includes(headers.secFetchSite);
  if (headers.origin === undefined) return true;
  const host = hostOf(headers.origin);
  return host !== null && hosts.includes(host);
}

const reads = ['GET', 'HEAD', 'OPTIONS'];

export function changesSomething(method: string): boolean {
  return !reads.includes(method.toUpperCase());
}

/** Compares in constant time. */
export function isSameToken(given: unknown, expected: string): boolean {
  if (typeof given !== 'string') return false;
  const [left, right] = [Buffer.from(given), Buffer.from(expected)];
  return left.length === right.length && timingSafeEqual(left, right);
}
