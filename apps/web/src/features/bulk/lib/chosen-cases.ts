import { bulkSelection, type BulkSelection } from '@bihuan/contracts';
import { z } from 'zod';

const chosen = z.object({ selection: bulkSelection });

/** The selection that a page of the ledger handed on, with the entry in the browser's history; null without one. */
export function selectionIn(state: unknown): BulkSelection | null {
  const parsed = chosen.safeParse(state);
  return parsed.success ? parsed.data.selection : null;
}
