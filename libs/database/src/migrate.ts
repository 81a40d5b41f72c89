import pg from 'pg';
import { openDataSource, SCHEMA } from './data-source';

const LOCK = 7_214_001;

/** Brings the tables up to date, one process at a time; tells the names of what it applied. */
export async function migrate(url: string): Promise<readonly string[]> {
  const guard = new pg.Client({ connectionString: url });
  guard.on('error', () => undefined); // told by the query that fails; unheard, it would end the process
  await guard.connect();
  try {
    await guard.query('SELECT pg_advisory_lock($1)', [LOCK]);
    // asked first: PostgreSQL refuses IF NOT EXISTS, too, to a user for whom somebody else made the schema
    const { rows } = await guard.query<{ missing: boolean }>('SELECT to_regnamespace($1) IS NULL AS missing', [SCHEMA]);
    if (rows[0]?.missing) await guard.query(`CREATE SCHEMA ${SCHEMA}`);
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
