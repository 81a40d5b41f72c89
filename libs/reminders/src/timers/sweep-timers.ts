import { Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { about } from '../about';
import { handOverDueTimers } from './timers.queries';

const BATCH = 500;
/** A timer that was handed over so long ago and has not fired: its job was lost with the queue, or failed for good. */
const FORGOTTEN_AFTER_MS = 10 * 60_000;

/** Asks for the firing of all timers that are due. Any number of processes may sweep at once. */
@Injectable()
export class SweepTimers {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Tells how many timers it handed over. */
  async execute(): Promise<number> {
    const now = this.clock.now();
    const handed = about(now, FORGOTTEN_AFTER_MS);
    let total = 0;
    for (let count = BATCH; count === BATCH; total += count) {
      count = await handOverDueTimers(this.dataSource.manager, { now, handed, limit: BATCH });
    }
    return total;
  }
}
