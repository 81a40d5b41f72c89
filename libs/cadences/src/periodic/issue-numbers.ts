import type { EntityManager } from 'typeorm';

/** The number of an office's next bulletin of a year; the row stays locked until the transaction ends, so there are no gaps. */
export async function nextIssueNumber(tx: EntityManager, officeUnitId: string, year: number): Promise<number> {
  const [row] = await tx.query<{ last: number }[]>(
    `INSERT INTO number_series (series, last) VALUES ($1, 1)
     ON CONFLICT (series) DO UPDATE SET last = number_series.last + 1 RETURNING last`,
    [`bulletin/${officeUnitId}/${year}`],
  );
  if (!row) throw new Error(`No number for a bulletin of ${year}`);
  return row.last;
}
