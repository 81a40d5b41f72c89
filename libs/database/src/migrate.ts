import pg from 'pg';
import { openDataSource, SCHEMA } from './data-source';

const LOCK = 7_214_001;

/** Brings the tables up to date, one process at a time; tells the names of what it applied. */
export async function migrate(url: string): Promise<readonly string[]> {
  const guard = new pg.Client({ connectionString: url });
  await guard.connect();
  try {
    await guard.query('SELECT pg_advisory_lock($1)', [LOCK]);
    await guard.query(`CREATE SCHEMA IF NOT EXISTS ${SCHEMA}`);
    const dataSource = await openDataSource(url, 2);
    try {
      const applied = await dataSource.runMigrations();
      return applied.map((migration) => migration.name);
    } finally {
      await dataSource.destroy();
    }
  } finally {
    await guard.end();
  }
}
