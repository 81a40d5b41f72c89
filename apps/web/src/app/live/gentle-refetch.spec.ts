import { GentleRefetch } from './gentle-refetch';
import type { Key } from './live-keys';

describe('asking for what has changed', () => {
  const asked: (readonly Key[])[] = [];
  let refetch: GentleRefetch;

  beforeEach(() => {
    jest.useFakeTimers();
    asked.length = 0;
    refetch = new GentleRefetch(
      (keys) => asked.push(keys),
      () => 0.5,
    );
  });
  afterEach(() => jest.useRealTimers());

  it('happens soon, once for what was told several times', () => {
    refetch.add([['cases'], ['case', 'a']]);
    refetch.add([['cases']]);
    jest.advanceTimersByTime(1000);
    expect(asked).toEqual([[['cases'], ['case', 'a']]]);
  });

  it('happens less and less often while changes go on, and as soon as ever after a pause', () => {
    for (let second = 0; second < 120; second += 1) {
      refetch.add([['cases']]);
      jest.advanceTimersByTime(1000);
    }
    expect(asked.length).toBeGreaterThan(5);
    expect(asked.length).toBeLessThan(12);
    jest.advanceTimersByTime(60_000);
    const before = asked.length;
    refetch.add([['cases']]);
    jest.advanceTimersByTime(1000);
    expect(asked.length).toBe(before + 1);
  });

  it('does not happen any more once the page is gone', () => {
    refetch.add([['cases']]);
    refetch.stop();
    jest.advanceTimersByTime(60_000);
    expect(asked).toEqual([]);
  });
});
