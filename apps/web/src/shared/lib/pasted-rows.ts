import { readStored, writeStored } from './storage';

const KEY = 'bihuan.pasted-rows';

/** Hands rows that were pasted into the ledger over to the import of ledgers, which takes new ones. */
export function handOverRows(text: string): void {
  writeStored(sessionStorage, KEY, text);
}

/** The rows that were handed over; they stay until they are forgotten. */
export const handedOverRows = (): string => readStored(sessionStorage, KEY) ?? '';

export function forgetHandedOverRows(): void {
  writeStored(sessionStorage, KEY, null);
}
