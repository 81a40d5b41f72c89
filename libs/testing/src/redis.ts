import { spawn, spawnSync } from 'node:child_process';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '@bihuan/embedded-postgres';

export type TestRedis = {
  readonly url: string;
  readonly port: number;
  readonly stop: (signal?: 'SIGTERM' | 'SIGKILL') => Promise<void>;
  /** Makes it forget everything while it goes on. */
  readonly forget: () => Promise<void>;
};

/** Whether Redis tests can run here. On CI they must: a missing server is a failure there, not a reason to skip. */
export function hasRedis(): boolean {
  const isInstalled = spawnSync('redis-server', ['--version']).status === 0;
  if (!isInstalled && process.env.CI === 'true') throw new Error('redis-server is not installed');
  return isInstalled;
}

/** A Redis of this test's own that keeps nothing. */
export async function startRedis(wantedPort?: number): Promise<TestRedis> {
  const port = wantedPort ?? (await freePort());
  const server = spawn('redis-server', ['--port', String(port), '--save', '', '--appendonly', 'no'], {
    stdio: 'ignore',
  });
  for (let attempt = 0; attempt < 100 && !(await answers(port)); attempt += 1) await sleep(50);
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  return {
    port,
    url: `redis://127.0.0.1:${port}`,
    stop: async (signal = 'SIGTERM') => {
      server.kill(signal);
      await ended;
    },
    forget: () => order(port, 'FLUSHALL'),
  };
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.end());
  });
}

/** Gives one order and waits until it is carried out. */
function order(port: number, words: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(`${words}\r\n`));
    socket.once('error', reject).once('data', (answer) => {
      socket.end();
      if (answer.toString().startsWith('+OK')) resolve();
      else reject(new Error(answer.toString()));
    });
  });
}
