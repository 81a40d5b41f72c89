import { migrate } from '@bihuan/database';
import { migrateQueues } from '@bihuan/jobs';
import { OperatorError } from './operator-error';

/** Brings our tables and those of the queues up to date; tells how many migrations ran. */
export async function prepareDatabase(databaseUrl: string): Promise<number> {
  try {
    const applied = await migrate(databaseUrl);
    await migrateQueues({ databaseUrl, redisUrl: process.env['REDIS_URL'] || null });
    return applied.length;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new OperatorError(
      `数据库结构升级失败，没有改动任何数据：${reason}`,
      `The migration of the database failed; nothing was changed: ${reason}`,
      { cause: error },
    );
  }
}
