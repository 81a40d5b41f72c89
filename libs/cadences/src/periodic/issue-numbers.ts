import { nextInSeries } from '@bihuan/database';
import type { EntityManager } from 'typeorm';

/** The number of an office's next bulletin of a year. */
export function nextIssueNumber(tx: EntityManager, officeUnitId: string, year: number): Promise<number> {
  return nextInSeries(tx, `bulletin/${officeUnitId}/${year}`);
}
