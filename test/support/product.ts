import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');
const READY_MS = 300_000; // a busy machine builds and fills the demonstration office first

/** A folder of its own for an instance's data; `remove` takes it away again. */
export function dataFolder(): { readonly path: string; readonly remove: () => void } {
  const parent = mkdtempSync(join(tmpdir(), 'bihuan-e2e-'));
  chmodSync(parent, 0o755); // as root, PostgreSQL runs as nobody
  return { path: join(parent, 'data'), remove: () => rmSync(parent, { recursive: true, force: true }) };
}

/** The product as `npm start` runs it, in a process of its own. */
export class Product {
  output = '';
  private readonly process: ChildProcess;

  constructor(env: NodeJS.ProcessEnv) {
    this.process = spawn(process.execPath, ['scripts/start.mjs'], {
      cwd: ROOT,
      env: { ...process.env, NODE_ENV: 'production', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.process.stdout, this.process.stderr]) {
      stream?.setEncoding('utf8').on('data', (chunk: string) => {
        this.output += chunk;
      });
    }
  }

  /** Resolves when the address is printed; rejects with all output when the product ends before. */
  async ready(): Promise<void> {
    const isReady = () => this.output.includes('Ctrl-C');
    const end = Date.now() + READY_MS;
    while (!isReady()) {
      if (this.process.exitCode !== null || Date.now() > end)
        throw new Error(`The product did not start:\n${this.output}`);
      await new Promise((wake) => setTimeout(wake, 100));
    }
  }

  /** The exit code, once the product has ended by itself or by a signal. */
  ended(): Promise<number | null> {
    if (this.process.exitCode !== null || this.process.signalCode !== null)
      return Promise.resolve(this.process.exitCode);
    return new Promise((done) => this.process.once('exit', (code) => done(code)));
  }

  /** Sends a signal and waits for the end. */
  stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    const ended = this.ended();
    this.process.kill(signal);
    return ended;
  }

  get pid(): number {
    return this.process.pid ?? 0;
  }
}
