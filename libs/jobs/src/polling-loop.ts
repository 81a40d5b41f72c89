import { setTimeout as sleep } from 'node:timers/promises';

export type PollingLoopOptions = {
  /** One turn; true when there is more to do at once. */
  readonly turn: () => Promise<boolean>;
  /** Told of a failed turn and of the pause before the next one, in milliseconds. */
  readonly onError: (error: unknown, pauseMs: number) => void;
  readonly pauseMs: number;
  /** A failing turn doubles the pause up to this; a good one takes it back. */
  readonly longestPauseMs: number;
};

/** Does something over and over, never twice at once, and stops only between turns. */
export class PollingLoop {
  private stopping = new AbortController();
  private running: Promise<void> | null = null;

  constructor(private readonly options: PollingLoopOptions) {}

  start(): void {
    if (this.running) return;
    this.stopping = new AbortController();
    this.running = this.run(this.stopping.signal);
  }

  /** Resolves when the turn that is under way has ended. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
    this.running = null;
  }

  private async run(signal: AbortSignal): Promise<void> {
    const { turn, onError, pauseMs, longestPauseMs } = this.options;
    let pause = pauseMs;
    while (!signal.aborted) {
      try {
        const hasMore = await turn();
        pause = hasMore ? 0 : pauseMs;
      } catch (error) {
        pause = Math.min(Math.max(pause, pauseMs) * 2, longestPauseMs);
        onError(error, pause);
      }
      if (pause > 0) await sleep(pause, undefined, { signal }).catch(() => undefined);
    }
  }
}
