import { readStored, writeStored } from './storage';

const KEY = 'bihuan.ledger-place';

/** Where somebody was in the ledger: its address, how far it was scrolled, and the cell of the keyboard. */
export type LedgerPlace = Readonly<{ search: string; top: number; row: number; column: number }>;

export function keepLedgerPlace(place: LedgerPlace): void {
  writeStored(sessionStorage, KEY, JSON.stringify(place));
}

function isPlace(value: unknown): value is LedgerPlace {
  if (typeof value !== 'object' || value === null) return false;
  const place = value as Readonly<Record<string, unknown>>;
  const numbers = [place['top'], place['row'], place['column']];
  return typeof place['search'] === 'string' && numbers.every((one) => Number.isFinite(one));
}

export function lastLedgerPlace(): LedgerPlace | null {
  try {
    const place: unknown = JSON.parse(readStored(sessionStorage, KEY) ?? 'null');
    return isPlace(place) ? place : null;
  } catch {
    return null;
  }
}

/** The ledger as it was left, to go back to; with `state: backToLedger` it opens at the same row. */
export const lastLedger = (): string => `/ledger${lastLedgerPlace()?.search ?? ''}`;
export const backToLedger = { backToLedger: true } as const;
