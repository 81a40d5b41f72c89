import { Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { FeedTooOften } from './feed.errors';

const WINDOW_MS = 60_000;
/** Calendar programs read a few times an hour; the many people of one office may come from one address. */
const READS = 120;
/** More addresses than this in a minute are counted as one. */
const ADDRESSES = 10_000;
const THE_REST = 'the rest';

/** Bounds how often an address may read calendars, in each process: nobody can try tokens in bulk, or keep us busy. */
@Injectable()
export class FeedRate {
  private since = 0;
  private reads = new Map<string, number>();

  constructor(private readonly clock: Clock) {}

  /** Counts a read; throws when there were too many in this minute. */
  count(address: string): void {
    const now = this.clock.now().getTime();
    // also when the clock of the machine was set back
    if (Math.abs(now - this.since) >= WINDOW_MS) {
      this.since = now;
      this.reads = new Map();
    }
    const key = this.reads.has(address) || this.reads.size < ADDRESSES ? address : THE_REST;
    const reads = (this.reads.get(key) ?? 0) + 1;
    this.reads.set(key, reads);
    if (reads > READS) throw new FeedTooOften(Math.max(1, Math.ceil((this.since + WINDOW_MS - now) / 1000)));
  }
}
