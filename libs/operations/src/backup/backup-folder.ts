import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { UnusableBackup } from '../operations.errors';

/** What a backup says of itself. Stored: fields are added, never renamed. */
const manifest = z.object({
  format: z.literal(1),
  /** The moment of which everything in it is. */
  takenAt: z.iso.datetime(),
  /** The migrations that had been applied, oldest first: a restored database begins with these. */
  migrations: z.array(z.string()),
  /** In the order in which they can be filled. */
  tables: z.array(
    z.object({
      name: z.string().regex(/^[a-z_]+$/),
      columns: z.array(z.string()),
      rows: z.int(),
      bytes: z.int(),
      sha256: z.string().regex(/^[\da-f]{64}$/),
    }),
  ),
});
export type BackupManifest = z.infer<typeof manifest>;
export type KeptTableFile = BackupManifest['tables'][number];

export const MANIFEST = 'manifest.json';
const name = /^bihuan-\d{8}T\d{6}Z$/;
/** What is still being written, or was when the machine went down. */
export const PARTIAL = '.partial';

/** The folder of a backup: when it was taken, to the second, in UTC. */
export const backupName = (takenAt: Date): string =>
  `bihuan-${takenAt.toISOString().replaceAll(/[-:]/g, '').replace(/\.\d+/, '')}`;
export const tableFile = (folder: string, table: string): string => join(folder, `${table}.copy.gz`);

/** Reads what a backup says of itself; throws {@link UnusableBackup}. */
export async function readManifest(folder: string): Promise<BackupManifest> {
  try {
    return manifest.parse(JSON.parse(await readFile(join(folder, MANIFEST), 'utf8')));
  } catch (cause) {
    const path = join(folder, MANIFEST);
    throw new UnusableBackup({ zh: `${path} 缺失或无法读取`, en: `${path} is missing or cannot be read` }, cause);
  }
}

/** Reads every file of a backup and compares it with what the backup says; throws {@link UnusableBackup} at the first that differs. */
export async function verifyBackup(folder: string): Promise<BackupManifest> {
  const told = await readManifest(folder);
  for (const table of told.tables) {
    const hash = createHash('sha256');
    try {
      await pipeline(createReadStream(tableFile(folder, table.name)), hash);
    } catch (cause) {
      throw new UnusableBackup({ zh: `${table.name} 无法读取`, en: `${table.name} cannot be read` }, cause);
    }
    if (hash.digest('hex') !== table.sha256) {
      throw new UnusableBackup({ zh: `${table.name} 被改动或已损坏`, en: `${table.name} was changed or is damaged` });
    }
  }
  return told;
}

/** Removes the oldest backups beyond so many, and what was left half-written; nothing else in the folder is touched. */
export async function pruneBackups(parent: string, keep: number): Promise<void> {
  const found = (await readdir(parent)).sort();
  const whole = found.filter((entry) => name.test(entry));
  const halves = found.filter((entry) => entry.endsWith(PARTIAL) && name.test(entry.slice(0, -PARTIAL.length)));
  for (const entry of [...halves, ...whole.slice(0, Math.max(0, whole.length - keep))]) {
    await rm(join(parent, entry), { recursive: true, force: true });
  }
}
