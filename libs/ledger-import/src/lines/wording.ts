import type { LedgerValues } from '@bihuan/contracts';
import { titleAndFinding } from '@bihuan/ledger-reader';

/** What the case is called; nothing where the line has no word on its problem. */
export function titleOf(values: LedgerValues): string {
  return titleAndFinding(values)?.title ?? '';
}

/** The finding as the ledger words it; nothing where it has no word on it. */
export function findingOf(values: LedgerValues): string {
  return titleAndFinding(values)?.finding ?? '';
}

/** Cuts without leaving half of a character that takes two UTF-16 units. */
export function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/[\uD800-\uDBFF]$/u, '');
}
