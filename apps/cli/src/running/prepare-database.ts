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
    if (isForbidden(error)) {
      throw new OperatorError(
        `数据库用户权限不足，无法建立或升级数据库结构：${reason}。请授权，例如 GRANT CREATE ON DATABASE 数据库 TO 用户。`,
        `The database user may not set up its schemas: ${reason}. Allow it, as with GRANT CREATE ON DATABASE name TO user.`,
        { cause: error },
      );
    }
    throw new OperatorError(
      `数据库结构升级失败，没有改动任何数据：${reason}`,
      `The migration of the database failed; nothing was changed: ${reason}`,
      { cause: error },
    );
  }
}

const INSUFFICIENT_PRIVILEGE = '42501';

function isForbidden(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === INSUFFICIENT_PRIVILEGE;
}
