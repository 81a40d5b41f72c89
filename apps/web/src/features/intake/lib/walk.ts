import type { Drafts } from './drafts';

/** The draft that comes next, or came before, in the order shown; from nowhere one comes to the first or the last. */
export function neighbour(shown: Drafts, chosen: string | null, by: -1 | 1): string | null {
  const at = shown.findIndex(({ id }) => id === chosen);
  if (at === -1) return shown.at(by === 1 ? 0 : -1)?.id ?? null;
  return shown[at + by]?.id ?? null;
}
