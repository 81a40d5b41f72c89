import type { Key } from './live-keys';

const SOON_MS = 150;
const SPREAD_MS = 350;
const FIRST_REST_MS = 1000;
const LONGEST_REST_MS = 20_000;

/**
 * Collects what has become old and asks for it together: soon at first, at a moment of its own so that not all pages ask at once,
 * and less and less often while changes go on and on.
 */
export class GentleRefetch {
  private readonly keys = new Map<string, Key>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private rest = FIRST_REST_MS;
  private isResting = false;

  constructor(
    private readonly refetch: (keys: readonly Key[]) => void,
    private readonly chance: () => number = Math.random,
  ) {}

  add(keys: readonly Key[]): void {
    for (const key of keys) this.keys.set(JSON.stringify(key), key);
    if (this.keys.size > 0) this.timer ??= setTimeout(() => this.ask(), SOON_MS + this.chance() * SPREAD_MS);
  }

  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.keys.clear();
  }

  private ask(): void {
    const keys = [...this.keys.values()];
    this.keys.clear();
    if (keys.length === 0) {
      this.timer = undefined; // a rest went by in which nothing changed
      this.isResting = false;
      this.rest = FIRST_REST_MS;
      return;
    }
    if (this.isResting) this.rest = Math.min(this.rest * 2, LONGEST_REST_MS);
    this.isResting = true;
    this.timer = setTimeout(() => this.ask(), this.rest * (1 + this.chance() / 4));
    this.refetch(keys);
  }
}
