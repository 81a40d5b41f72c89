import { EmbeddedPostgresError, startEmbeddedPostgres } from '@bihuan/embedded-postgres';
import type { DataFolder } from './data-folder';
import { OperatorError } from './operator-error';

/** A database to work with, and how to let go of it. */
export type LocalDatabase = {
  readonly url: string;
  /** Where an embedded server keeps its files; null for a server of one's own. */
  readonly files: string | null;
  /** Whether an embedded server still lives; one of one's own is not ours to watch. */
  readonly isAlive: () => boolean;
  readonly close: () => Promise<void>;
};

/** The server named in DATABASE_URL, or an embedded one in the data folder, which must be locked by the caller. */
export async function startDatabase(folder: DataFolder): Promise<LocalDatabase> {
  const url = process.env['DATABASE_URL'];
  if (url) return { url, files: null, isAlive: () => true, close: async () => undefined };
  try {
    const server = await startEmbeddedPostgres({ folder: folder.cluster, password: folder.password() });
    return { url: server.url('postgres'), files: server.folder, isAlive: server.isAlive, close: server.stop };
  } catch (error) {
    if (!(error instanceof EmbeddedPostgresError)) throw error;
    throw new OperatorError(
      `内置 PostgreSQL 无法启动：${error.message}`,
      'The embedded PostgreSQL could not be started.',
      {
        cause: error,
      },
    );
  }
}

/** Gives a command the database of DATABASE_URL, of the running instance, or of the data folder, started for it alone. */
export async function withDatabase<Result>(
  folder: DataFolder,
  work: (url: string) => Promise<Result>,
): Promise<Result> {
  const running = process.env['DATABASE_URL'] || (await folder.runningDatabase());
  if (running) return work(running);
  const lock = await folder.lock();
  const database = await startDatabase(folder);
  try {
    return await work(database.url);
  } finally {
    await database.close();
    lock.close();
  }
}
