import type { DataSource, EntityManager } from 'typeorm';

/**
 * Reads several things as they are at one moment, so that no figure contradicts another. Written is apart from it: two
 * processes that write the same row would refuse each other here.
 */
export function atOneMoment<Read>(
  dataSource: DataSource,
  read: (manager: EntityManager) => Promise<Read>,
): Promise<Read> {
  return dataSource.transaction('REPEATABLE READ', async (tx) => {
    await tx.query('SET TRANSACTION READ ONLY');
    return read(tx);
  });
}
