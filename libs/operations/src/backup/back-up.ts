import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { SCHEMA } from '@bihuan/database';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { backupName, MANIFEST, PARTIAL, tableFile, type BackupManifest, type KeptTableFile } from './backup-folder';
import { copied, tablesInOrder, type KeptTable } from './table-order';

export type Backup = { readonly folder: string; readonly rows: number; readonly bytes: number };

/**
 * Writes everything that the office has entered into a new folder below `parent`, while the product goes on working: all
 * tables as of one moment, each in a file of its own with its hash. The folder has its final name only once all of it is
 * on the disk. No program of PostgreSQL is needed: the embedded one comes without `pg_dump` (ADR 0032).
 */
export async function backUp(url: string, parent: string, takenAt: Date): Promise<Backup> {
  const folder = join(parent, backupName(takenAt));
  const partial = `${folder}${PARTIAL}`;
  await mkdir(partial, { recursive: true, mode: 0o700 });
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined); // told by the query that fails; unheard, it would end the process
  await client.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const applied = await client.query<{ name: string }>(`SELECT name FROM ${SCHEMA}.migrations ORDER BY timestamp`);
    const tables: KeptTableFile[] = [];
    for (const table of await tablesInOrder(client)) tables.push(await writeTable(client, table, partial));
    const told: BackupManifest = {
      format: 1,
      takenAt: takenAt.toISOString(),
      migrations: applied.rows.map(({ name }) => name),
      tables,
    };
    await writeFile(join(partial, MANIFEST), `${JSON.stringify(told, null, 1)}\n`, { mode: 0o600, flush: true });
    await rename(partial, folder);
    return { folder, rows: sumOf(tables, 'rows'), bytes: sumOf(tables, 'bytes') };
  } finally {
    await client.end();
  }
}

async function writeTable(client: pg.Client, table: KeptTable, folder: string): Promise<KeptTableFile> {
  const path = tableFile(folder, table.name);
  const hash = createHash('sha256');
  let bytes = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  const rows = client.query(copyTo(`COPY ${copied(table)} TO STDOUT`));
  await pipeline(rows, createGzip(), counted, createWriteStream(path, { mode: 0o600 }));
  await flush(path);
  return { name: table.name, columns: [...table.columns], rows: rows.rowCount, bytes, sha256: hash.digest('hex') };
}

async function flush(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

const sumOf = (tables: readonly KeptTableFile[], what: 'rows' | 'bytes'): number =>
  tables.reduce((sum, table) => sum + table[what], 0);
