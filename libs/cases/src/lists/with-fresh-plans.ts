import type { DataSource, EntityManager } from 'typeorm';

/**
 * Reads lists whose filters let through a handful of cases or nearly all. Statements are prepared once per connection, and a
 * plan for any value would be wrong for one of them: here each is planned for its own values, with room to sort in memory.
 * All that is read is of one moment.
 */
export function withFreshPlans<Result>(
  dataSource: DataSource,
  read: (tx: EntityManager) => Promise<Result>,
): Promise<Result> {
  return dataSource.transaction('REPEATABLE READ', async (tx) => {
    await tx.query(
      'SET TRANSACTION READ ONLY; SET LOCAL plan_cache_mode TO force_custom_plan; SET LOCAL work_mem TO 32768',
    );
    return read(tx);
  });
}
