const DEFAULT_SEED = 20_260_303;

/** Random moments that can be had again: FAULT_SEED in the environment sets where they begin. */
export class Chance {
  private state: number;
  readonly seed: number;

  constructor(seed = Number(process.env['FAULT_SEED'] ?? DEFAULT_SEED)) {
    this.seed = seed;
    this.state = seed;
  }

  /** A number in [0, 1). Mulberry32: small, and good enough for picking moments. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from `least` up to `most`. */
  between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  pick<Item>(items: readonly [Item, ...Item[]]): Item {
    return items[this.between(0, items.length - 1)] ?? items[0];
  }
}

/** How often each fault strikes: FAULT_ROUNDS in the environment asks for more, to look for what is rare. */
export const ROUNDS = Number(process.env['FAULT_ROUNDS'] ?? 20);
