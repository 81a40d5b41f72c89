import { Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { deliverEvents } from './event-deliveries.queries';

const MINUTE = 60_000;
/** A job that has done nothing for so long has been lost with its queue. */
const LOST_AFTER_MS = 20 * MINUTE;
const LOOKED_BACK_MS = 48 * 60 * MINUTE;

/** The journal is the truth, the queue a hint: tells webhooks what a lost queue should have told them. */
@Injectable()
export class CatchUpEvents {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Tells how many deliveries were missing. */
  execute(): Promise<number> {
    const now = this.clock.now();
    const span = { from: new Date(now.getTime() - LOOKED_BACK_MS), to: new Date(now.getTime() - LOST_AFTER_MS) };
    return deliverEvents(this.dataSource.manager, span, now);
  }
}
