import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { migrate, migrateTo, SCHEMA } from '@bihuan/database';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { DatabaseInUse, UnusableBackup } from '../operations.errors';
import { tableFile, verifyBackup, type BackupManifest } from './backup-folder';
import { copied, quoted } from './table-order';

/**
 * Fills an empty database with a backup: every file is checked first; the tables are made as they were when the backup was
 * taken, filled in one transaction, and then brought up to date. A restore that fails leaves no case behind, and may be
 * tried again.
 *
 * @throws UnusableBackup when a file is missing, damaged, or of a newer program; DatabaseInUse when there are units already
 */
export async function restoreBackup(url: string, folder: string): Promise<BackupManifest> {
  const told = await verifyBackup(folder);
  await clear(url);
  const unknown = await migrateTo(url, told.migrations);
  if (unknown !== null) {
    throw new UnusableBackup({
      zh: `由更新的版本生成（${unknown}）`,
      en: `it was taken by a newer program (${unknown})`,
    });
  }
  await withClient(url, (client) => fill(client, folder, told));
  await migrate(url);
  return told;
}

async function clear(url: string): Promise<void> {
  await withClient(url, async (client) => {
    const { rows } = await client.query<{ table: string | null }>('SELECT to_regclass($1) AS table', [
      `${SCHEMA}.unit`,
    ]);
    if (rows[0]?.table) {
      const units = await client.query(`SELECT 1 FROM ${SCHEMA}.unit LIMIT 1`);
      if (units.rows.length > 0) throw new DatabaseInUse();
    }
    await client.query(`DROP SCHEMA IF EXISTS ${SCHEMA} CASCADE`);
  });
}

async function fill(client: pg.Client, folder: string, { tables }: BackupManifest): Promise<void> {
  await client.query('BEGIN');
  // some migrations bring rows of their own, which the backup has too; what is append-only has none yet
  for (const { name } of tables.toReversed()) {
    const place = `${SCHEMA}.${quoted(name)}`;
    const { rows } = await client.query(`SELECT 1 FROM ${place} LIMIT 1`);
    if (rows.length > 0) await client.query(`DELETE FROM ${place}`);
  }
  await setTriggers(client, tables, 'DISABLE');
  for (const table of tables) {
    const rows = client.query(copyFrom(`COPY ${copied(table)} FROM STDIN`));
    await pipeline(createReadStream(tableFile(folder, table.name)), createGunzip(), rows);
    if (rows.rowCount !== table.rows) {
      const found = `${table.name}: ${rows.rowCount}/${table.rows}`;
      throw new UnusableBackup({ zh: `行数不符（${found}）`, en: `rows are missing (${found})` });
    }
  }
  await setTriggers(client, tables, 'ENABLE');
  await countOn(client);
  await client.query('COMMIT');
}

/** What triggers derive from a row is in the backup as well; and nobody is told of changes that are none. */
async function setTriggers(
  client: pg.Client,
  tables: BackupManifest['tables'],
  how: 'ENABLE' | 'DISABLE',
): Promise<void> {
  for (const { name } of tables) await client.query(`ALTER TABLE ${SCHEMA}.${quoted(name)} ${how} TRIGGER USER`);
}

/** Lets every sequence go on behind the highest number that came in. */
async function countOn(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ table: string; column: string }>(
    `SELECT table_name AS table, column_name AS column FROM information_schema.columns
      WHERE table_schema = $1 AND column_default LIKE 'nextval(%'`,
    [SCHEMA],
  );
  for (const { table, column } of rows) {
    const place = `${SCHEMA}.${quoted(table)}`;
    await client.query(
      `SELECT setval(pg_get_serial_sequence($1, $2), (SELECT coalesce(max(${quoted(column)}), 0) + 1 FROM ${place}), false)`,
      [place, column],
    );
  }
}

async function withClient(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
