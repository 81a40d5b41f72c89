import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { backUp, DatabaseInUse, restoreBackup, UnusableBackup, verifyBackup } from '@bihuan/operations';
import { sizeText } from '@bihuan/contracts';
import { DataFolder } from '../running/data-folder';
import { withDatabase } from '../running/local-database';
import { OperatorError } from '../running/operator-error';
import { prepareDatabase } from '../running/prepare-database';

/** `backup create`: everything as of now into a new folder; the product may be running. */
export function createBackup(folder: string | undefined): Promise<void> {
  const data = new DataFolder();
  const parent = resolve(folder ?? (process.env['BACKUP_FOLDER'] || data.backups));
  return withDatabase(data, async (url) => {
    await mkdir(parent, { recursive: true, mode: 0o700 });
    const backup = await backUp(url, parent, new Date());
    console.log(`已备份 ${backup.rows} 行，${sizeText(backup.bytes)} / backed up\n${backup.folder}`);
  });
}

/** `backup verify`: reads every file and compares it with its hash. */
export async function checkBackup(folder: string): Promise<void> {
  const { takenAt, tables } = await told(() => verifyBackup(resolve(folder)));
  console.log(`备份完好：${tables.length} 张表，取于 ${takenAt} / the backup is whole`);
}

/** `backup restore`: fills an empty database; then start as usual. */
export function restore(folder: string): Promise<void> {
  return withDatabase(new DataFolder(), async (url) => {
    const { takenAt, tables } = await told(() => restoreBackup(url, resolve(folder)));
    await prepareDatabase(url);
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    console.log(`已恢复 ${rows} 行，截至 ${takenAt} / restored; now run: bihuan journal verify`);
  });
}

/** What is wrong with a backup is told in words, not by a trace. */
async function told<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof UnusableBackup || error instanceof DatabaseInUse)) throw error;
    throw new OperatorError(error.words.zh, error.words.en, { cause: error });
  }
}
