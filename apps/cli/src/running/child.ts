import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

const STOP_WAIT_MS = 20_000;

/** A part of the system in a process of its own. */
export class Child {
  private readonly process: ChildProcess;
  private stopping = false;

  /** Starts an app of ours; the channel to it tells when it is ready, and tells it when we are gone. */
  constructor(
    readonly name: 'api' | 'worker',
    env: NodeJS.ProcessEnv,
  ) {
    this.process = fork(join(__dirname, '../../..', name, 'src/main.js'), [], { env, stdio: 'inherit' });
  }

  /** Resolves when the part works; rejects when it ends before. */
  ready(): Promise<void> {
    return new Promise((done, fail) => {
      this.process.once('message', () => done());
      this.process.once('exit', (code) =>
        fail(new Error(`${this.name} ended (${code ?? 'killed'}) before it was ready`)),
      );
    });
  }

  /** Tells when the part ends without having been asked to. */
  onUnexpectedEnd(tell: (name: string) => void): void {
    this.process.once('exit', () => {
      if (!this.stopping) tell(this.name);
    });
  }

  /** Asks the part to finish what it does and end; ends it by force after a while. */
  stop(): Promise<void> {
    this.stopping = true;
    if (this.process.exitCode !== null || this.process.signalCode !== null) return Promise.resolve();
    return new Promise((done) => {
      const force = setTimeout(() => this.process.kill('SIGKILL'), STOP_WAIT_MS);
      this.process.once('exit', () => {
        clearTimeout(force);
        done();
      });
      this.process.kill('SIGTERM');
    });
  }
}
