import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { openDataSource } from '../../database/src/data-source';
import { migrateTo } from '../../database/src/migrate';
import { migrations } from '../../database/src/migrations/all-migrations';

/** The migrated database that test databases are cloned from. */
export const TEMPLATE = 'bihuan_template';

/** Creates an empty database, or a clone of another one. */
export async function createDatabase(server: string, name: string, template?: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(`CREATE DATABASE ${name}${template ? ` TEMPLATE ${template}` : ''}`);
  } finally {
    await client.end();
  }
}

export type TestDatabase = {
  readonly url: string;
  readonly dataSource: DataSource;
  readonly close: () => Promise<void>;
};

/** A database of this test file's own, migrated and empty. Close it, or the run does not end. */
export async function testDatabase(): Promise<TestDatabase> {
  const url = await newDatabase(TEMPLATE);
  const dataSource = await openDataSource(url, 8);
  return { url, dataSource, close: () => dataSource.destroy() };
}

/** The address of an empty database as it was after an old migration, for tests that bring old rows up to date. */
export async function databaseAsOf(migration: string): Promise<string> {
  const url = await newDatabase();
  const upTo = migrations.findIndex(({ name }) => name === migration) + 1;
  await migrateTo(
    url,
    migrations.slice(0, upTo).map(({ name }) => name),
  );
  return url;
}

async function newDatabase(template?: string): Promise<string> {
  const server = process.env.BIHUAN_TEST_SERVER;
  if (!server) throw new Error('Tests with a database are named *.int-spec.ts');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await createDatabase(server, name, template);
  return Object.assign(new URL(server), { pathname: `/${name}` }).toString();
}
