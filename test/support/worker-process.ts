import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

type App = 'api' | 'worker';
const mainOf = (app: App): string => join(__dirname, `../../dist/apps/${app}/src/main.js`);

/** A worker, or an api, as a process of its own, built by `node scripts/build.mjs --server`. */
export type WorkerProcess = {
  readonly child: ChildProcess;
  /** What it wrote, to be shown when a test fails. */
  readonly output: () => string;
  /** Resolves with the exit code, or the name of the signal that ended it. */
  readonly ended: Promise<number | string>;
};

/** Starts a worker and waits until it says that it works. */
export async function startWorker(env: Readonly<Record<string, string>>, app: App = 'worker'): Promise<WorkerProcess> {
  const worker = spawnWorker(env, app);
  const ready = new Promise<'ready'>((resolve) => {
    worker.child.on('message', (message) => {
      if ((message as { type?: string }).type === 'ready') resolve('ready');
    });
  });
  const outcome = await Promise.race([ready, worker.ended, sleep(120_000, 'silent', { ref: false })]);
  if (outcome !== 'ready') throw new Error(`The ${app} did not start (${outcome}):\n${worker.output()}`);
  return worker;
}

/** Starts a worker without waiting for it. */
export function spawnWorker(env: Readonly<Record<string, string>>, app: App = 'worker'): WorkerProcess {
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, [mainOf(app)], {
    env: { PATH, LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = new Promise<number | string>((resolve) => {
    child.once('exit', (code, signal) => resolve(code ?? signal ?? 'unknown'));
  });
  return { child, output: () => output, ended };
}

/** Ends a worker as a power cut would. */
export async function killWorker(worker: WorkerProcess): Promise<void> {
  worker.child.kill('SIGKILL');
  await worker.ended;
}

/** Waits for a condition, looking often. */
export async function until(condition: () => Promise<boolean>, seconds: number): Promise<void> {
  const end = Date.now() + seconds * 1000;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`It did not happen in ${seconds} s`);
    await sleep(5);
  }
}
