import type { EntityManager } from 'typeorm';

/** The reading was cancelled, or somebody else began anew: what is left undone is theirs. */
export class Overtaken extends Error {}

/** Who reads an import: the one that began last. */
export type Reader = { readonly id: string; readonly reader: string };

/** Notes that the reader is at work, with so many lines more; throws when it is no longer its turn. What it writes in the same transaction counts only then. */
export async function goOnReading(tx: EntityManager, { id, reader }: Reader, now: Date, added = 0): Promise<void> {
  const [, affected] = await tx.query<[unknown[], number]>(
    `UPDATE ledger_import SET progressed_at = $3, total = total + $4
      WHERE id = $1 AND reader = $2 AND status = 'reading' RETURNING id`,
    [id, reader, now, added],
  );
  if (affected !== 1) throw new Overtaken();
}
