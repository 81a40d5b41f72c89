import type { EntityManager } from 'typeorm';

/**
 * The next number of a series, beginning at 1. Whoever asks waits for the one before to commit or roll back: what is rolled
 * back gives its number back, so none is left out; what is withdrawn after the commit keeps it, so none is given twice.
 */
export async function nextInSeries(tx: EntityManager, series: string): Promise<number> {
  const [row] = await tx.query<{ last: number }[]>(
    `INSERT INTO number_series (series, last) VALUES ($1, 1)
     ON CONFLICT (series) DO UPDATE SET last = number_series.last + 1 RETURNING last`,
    [series],
  );
  if (!row) throw new Error(`No number in the series ${series}`);
  return row.last;
}
