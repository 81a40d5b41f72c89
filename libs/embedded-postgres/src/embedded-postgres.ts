import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { asRoot, isReachable, NOBODY, postgresBinaries, ROOT_HOME } from './binaries';

/** Something that keeps the embedded server from starting, in one sentence for the operator. */
export class EmbeddedPostgresError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'EmbeddedPostgresError';
  }
}

export type EmbeddedPostgres = {
  readonly url: (database: string) => string;
  readonly port: number;
  /** The data folder in use; not the one asked for when root keeps it in a private place. */
  readonly folder: string;
  /** Whether the server still lives; it ends without being asked to when it crashes or somebody else stops it. */
  readonly isAlive: () => boolean;
  /** Stops the server after finishing what runs; safe to call twice. */
  readonly stop: () => Promise<void>;
};

export type EmbeddedPostgresOptions = {
  /** The data folder of the cluster; made when it does not exist. Its content survives restarts. */
  readonly folder: string;
  readonly password: string;
  /** Further settings, such as `fsync=off` for tests. */
  readonly settings?: readonly string[];
  /** The port to listen on, for a server that is started again under its old address; a free one by default. */
  readonly port?: number;
};

/**
 * Starts a PostgreSQL server of its own from binaries of the npm registry, on a port of 127.0.0.1.
 * A server that an earlier process left running on the same folder (it was killed) is stopped first.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const folder = clusterFolder(resolve(options.folder));
  const control = controlOf(postgresBinaries(), folder);
  await prepareFolder(control, folder, options.password);
  if (await control.isRunning()) await control.stop();
  const port = options.port ?? (await freePort());
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'timezone=UTC',
    'log_timezone=UTC',
    ...(options.settings ?? []),
  ];
  await control.start(port, settings);
  let stopping: Promise<void> | null = null;
  return {
    port,
    folder,
    isAlive: () => isAlive(folder),
    url: (database) => `postgres://postgres:${encodeURIComponent(options.password)}@127.0.0.1:${port}/${database}`,
    stop: () => (stopping ??= control.stop()),
  };
}

/**
 * Where the cluster of a data folder really is. As root, PostgreSQL runs as the user nobody, who cannot walk through
 * private folders such as /root: then the cluster is kept under /var/lib, and a file beside the folder asked for says
 * where. So the cluster goes with its data folder: a new folder, even of the same name, begins with a new cluster.
 */
function clusterFolder(folder: string): string {
  mkdirSync(dirname(folder), { recursive: true });
  const pointer = `${folder}.place`;
  if (existsSync(pointer)) return readFileSync(pointer, 'utf8').trim();
  if (!asRoot() || isReachable(dirname(folder))) return folder;
  const place = join(ROOT_HOME, randomUUID(), 'postgres');
  writeFileSync(pointer, `${place}\n`);
  return place;
}

type Control = ReturnType<typeof controlOf>;

/** pg_ctl does the waiting, the liveness check and the clean stop. */
function controlOf(native: string, folder: string) {
  const bin = (name: string): string => join(native, 'bin', name);
  const log = join(dirname(folder), 'postgres.log');
  return {
    log,
    initdb: (place: string, args: readonly string[]) => run(bin('initdb'), ['-D', place, ...args]),
    isRunning: async () => (await run(bin('pg_ctl'), ['status', '-D', folder])).code === 0,
    stop: async () => {
      await run(bin('pg_ctl'), ['stop', '-D', folder, '-m', 'fast', '-w', '-t', '60']);
    },
    start: async (port: number, settings: readonly string[]) => {
      touchLog(log);
      const flags = ['-p', String(port), ...settings.flatMap((setting) => ['-c', `'${setting}'`])].join(' ');
      const result = await run(bin('pg_ctl'), ['start', '-D', folder, '-w', '-t', '120', '-l', log, '-o', flags]);
      if (result.code !== 0) throw new EmbeddedPostgresError(`PostgreSQL did not start; see ${log}\n${tailOf(log)}`);
    },
  };
}

/**
 * Makes the cluster beside its place and moves it there when it is complete: initdb writes PG_VERSION first of all, so
 * in its place one that was killed halfway would pass for a cluster for ever.
 */
async function prepareFolder(control: Control, folder: string, password: string): Promise<void> {
  mkdirSync(dirname(folder), { recursive: true });
  if (existsSync(join(folder, 'PG_VERSION'))) return;
  const unfinished = `${basename(folder)}.unfinished-`;
  for (const name of readdirSync(dirname(folder))) {
    if (name.startsWith(unfinished)) rmSync(join(dirname(folder), name), { recursive: true, force: true });
  }
  const place = join(dirname(folder), `${unfinished}${randomUUID()}`);
  mkdirSync(place, { mode: 0o700 });
  giveToNobody(place);
  const secret = join(tmpdir(), `bihuan-${randomUUID()}`);
  writeFileSync(secret, password, { mode: 0o600 });
  giveToNobody(secret);
  const locale = ['--encoding=UTF8', '--locale=C.UTF-8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const args = ['-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${secret}`, ...locale];
  const result = await control.initdb(place, args);
  rmSync(secret, { force: true });
  if (result.code !== 0) throw new EmbeddedPostgresError(`PostgreSQL could not set up ${folder}:\n${result.output}`);
  rmSync(folder, { recursive: true, force: true });
  renameSync(place, folder);
}

/** Reads the server's own pid file, which it removes when it stops in order. */
function isAlive(folder: string): boolean {
  try {
    const [pid] = readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n');
    process.kill(Number(pid), 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'; // it runs as somebody else
  }
}

function giveToNobody(path: string): void {
  if (asRoot()) chownSync(path, NOBODY.uid, NOBODY.gid);
}

function touchLog(log: string): void {
  closeSync(openSync(log, 'a', 0o600));
  giveToNobody(log);
}

function tailOf(log: string): string {
  return readFileSync(log, 'utf8').slice(-1500);
}

function run(program: string, args: readonly string[]): Promise<{ code: number; output: string }> {
  return new Promise((done, fail) => {
    const child = spawn(program, args, {
      ...(asRoot() ? NOBODY : {}),
      cwd: '/',
      env: { ...process.env, LC_ALL: 'C.UTF-8', LC_MESSAGES: 'C', TZ: 'UTC' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const collect = (chunk: Buffer): void => {
      output += chunk.toString('utf8');
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.once('error', fail);
    child.once('exit', (code) => {
      child.stdout.destroy(); // the server that pg_ctl leaves behind may hold the pipe
      child.stderr.destroy();
      done({ code: code ?? 1, output });
    });
  });
}

/** A TCP port of 127.0.0.1 that was free a moment ago. */
export function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (address && typeof address === 'object' ? done(address.port) : fail(new Error('no port'))));
    });
  });
}
