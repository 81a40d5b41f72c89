import pg from 'pg';
import { DataSource } from 'typeorm';
import { dataSourceOptions, openDataSource, SCHEMA } from './data-source';
import { migrations } from './migrations/all-migrations';

const LOCK = 7_214_001;

/**
 * Makes the tables in an empty database as they were after certain migrations, for rows that were written then. Answers the
 * first of them that this program does not know, and then has made nothing; null when all went well.
 */
export async function migrateTo(url: string, names: readonly string[]): Promise<string | null> {
  const unknown = names.find((name) => migrations.every((migration) => migration.name !== name));
  if (unknown !== undefined) return unknown;
  const applied = migrations.filter(({ name }) => names.includes(name));
  const dataSource = await new DataSource({ ...dataSourceOptions(url, 1), migrations: applied }).initialize();
  try {
    await dataSource.query(`CREATE SCHEMA IF NOT EXISTS ${SCHEMA}`);
    await dataSource.runMigrations();
    return null;
  } finally {
    await dataSource.destroy();
  }
}

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
