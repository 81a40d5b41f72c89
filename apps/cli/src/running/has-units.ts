import { openDataSource, UnitRow } from '@bihuan/database';

/** Whether an office was set up in a database. */
export async function hasUnits(databaseUrl: string): Promise<boolean> {
  const dataSource = await openDataSource(databaseUrl, 1);
  try {
    return (await dataSource.manager.count(UnitRow)) > 0;
  } finally {
    await dataSource.destroy();
  }
}
