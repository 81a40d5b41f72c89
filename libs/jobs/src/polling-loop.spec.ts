import { PollingLoop } from './polling-loop';

describe('a polling loop', () => {
  it('takes turns without a pause while there is more, and never two at once', async () => {
    let [turns, running, most] = [0, 0, 0];
    let loop: PollingLoop | null = null;
    await new Promise<void>((resolve) => {
      loop = new PollingLoop({
        turn: async () => {
          running += 1;
          most = Math.max(most, running);
          await Promise.resolve();
          running -= 1;
          turns += 1;
          if (turns === 5) resolve();
          return turns < 5;
        },
        onError: () => {},
        pauseMs: 60_000,
        longestPauseMs: 60_000,
      });
      loop.start();
      loop.start();
    });
    await (loop as PollingLoop | null)?.stop();
    expect({ turns, most }).toEqual({ turns: 5, most: 1 });
  });

  it('doubles its pause while turns fail, up to a limit, and takes it back afterwards', async () => {
    const pauses: number[] = [];
    let turns = 0;
    let loop: PollingLoop | null = null;
    await new Promise<void>((resolve) => {
      loop = new PollingLoop({
        turn: async () => {
          turns += 1;
          if (turns === 5) return false;
          if (turns === 7) resolve();
          throw new Error('the queue is away');
        },
        onError: (_error, pause) => pauses.push(pause),
        pauseMs: 1,
        longestPauseMs: 6,
      });
      loop.start();
    });
    await (loop as PollingLoop | null)?.stop();
    expect(pauses.slice(0, 5)).toEqual([2, 4, 6, 6, 2]);
  });

  it('stops at once when it pauses, and after the turn when it works', async () => {
    let ended = false;
    let release = (): void => {};
    const loop = new PollingLoop({
      turn: async () => {
        await new Promise<void>((resolve) => {
          release = resolve;
        });
        ended = true;
        return false;
      },
      onError: () => {},
      pauseMs: 60_000,
      longestPauseMs: 60_000,
    });
    loop.start();
    const stopped = loop.stop();
    expect(ended).toBe(false);
    release();
    await stopped;
    expect(ended).toBe(true);
  });
});
