import { loadConfig, type AppConfig } from '@bihuan/platform';
import { demoAccounts, demoPassword, loadDemo } from '../demo';
import { Child } from '../running/child';
import { DataFolder } from '../running/data-folder';
import { hasUnits } from '../running/has-units';
import { startDatabase, type LocalDatabase } from '../running/local-database';
import { requireFreePort } from '../running/ports';
import { prepareDatabase } from '../running/prepare-database';
import { say } from '../running/say';

const WATCH_EVERY_MS = 2000;

type Running = { readonly config: AppConfig; readonly env: NodeJS.ProcessEnv; readonly database: LocalDatabase };

/** Runs the whole product on this machine until it is told to stop. */
export async function serve(): Promise<void> {
  const { http } = loadConfig({ ...process.env, DATABASE_URL: process.env['DATABASE_URL'] || 'postgres://embedded/' });
  const folder = new DataFolder();
  await folder.lock();
  const port = await requireFreePort(http.port, http.host);
  say(
    process.env['DATABASE_URL'] ? '连接 DATABASE_URL 指定的数据库' : `启动内置 PostgreSQL（数据目录 ${folder.path}）`,
  );
  const starting = startDatabase(folder);
  const children: Child[] = [];
  const stop = stopping(starting, children, folder);
  try {
    const database = await starting;
    if (database.files !== null && database.files !== folder.cluster) {
      say(`以 root 运行且数据目录不对其他用户开放：数据库文件放在 ${database.files}`);
    }
    const env = {
      ...(process.env['BACKUP_FOLDER'] === undefined && { BACKUP_FOLDER: folder.backups, BACKUP_WITH_DATA: 'true' }),
      ...process.env,
      PORT: String(port),
      DATABASE_URL: database.url,
    };
    await start({ config: loadConfig(env), env, database }, folder, children);
    const stopAfter = (name: string) => void stop(1, `${name} 意外退出，正在停止全部进程`);
    for (const child of children) child.onUnexpectedEnd(stopAfter);
    watch(database, () => stopAfter('PostgreSQL'));
  } catch (error) {
    await stop(null, '启动失败，正在停止');
    throw error;
  }
}

async function start({ config, env, database }: Running, folder: DataFolder, children: Child[]): Promise<void> {
  const applied = await prepareDatabase(database.url);
  say(applied > 0 ? `数据库结构已升级（${applied} 步）` : '数据库结构已是最新');
  folder.tellDatabase(database.url);
  if (!(await hasUnits(database.url))) {
    say('首次启动：载入演示单位');
    const { units, people, cases } = await loadDemo({
      databaseUrl: database.url,
      now: new Date(),
      timeZone: config.timeZone,
    });
    say(`演示数据：${units} 个单位、${people} 名人员、${cases} 件事项`);
  }
  say(`启动后台进程和网页服务（队列：${config.redisUrl ? 'Redis' : 'PostgreSQL'}）`);
  const worker = new Child('worker', { LOG_LEVEL: 'warn', ...env });
  const api = new Child('api', { LOG_LEVEL: 'warn', ...env });
  children.push(worker, api);
  await Promise.all(children.map((child) => child.ready()));
  welcome(config);
}

function welcome({ http }: AppConfig): void {
  say('已就绪 / ready');
  const accounts = demoAccounts.map(
    ({ login, name, unit, duty }) => `    ${login.padEnd(10)} ${duty.zh}：${name}（${unit}）`,
  );
  console.log(
    [
      '',
      `  打开 / open   ${http.publicUrl}`,
      '',
      `  演示账号，初始密码均为 ${demoPassword} / demonstration accounts, all with this first password`,
      ...accounts,
      '',
      '  按 Ctrl-C 停止 / Ctrl-C stops everything',
      '',
    ].join('\n'),
  );
}

/** Tells once when the database under the parts has gone: without it they would answer nothing but errors for ever. */
function watch(database: LocalDatabase, tell: () => void): void {
  const timer = setInterval(() => {
    if (database.isAlive()) return;
    clearInterval(timer);
    tell();
  }, WATCH_EVERY_MS).unref();
}

/**
 * Stops the parts before the database under them; a second signal changes nothing. A signal that comes while the database
 * is being started waits for it: a server that nobody stops would be left behind.
 */
function stopping(starting: Promise<LocalDatabase>, children: readonly Child[], folder: DataFolder) {
  let done: Promise<void> | null = null;
  const stop = (exitCode: number | null, why: string): Promise<void> => {
    done ??= (async () => {
      say(why);
      await Promise.all(children.map((child) => child.stop()));
      const database = await starting.catch(() => null);
      await database?.close();
      folder.forgetDatabase();
      say('已停止 / stopped');
      if (exitCode !== null) process.exit(exitCode);
    })();
    return done;
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop(0, '正在停止 / stopping'));
  return stop;
}
