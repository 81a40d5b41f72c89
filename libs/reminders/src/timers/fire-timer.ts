import { Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { PostReminder } from './post-reminder';
import { RaiseTimedEvent } from './raise-timed-event';
import { claimTimer } from './timers.queries';

/**
 * Does what a timer was set for, once: it is marked as fired in the transaction that writes the notices or raises the
 * event. Killed before the commit, nothing has happened and it is fired again; after it, there is nothing left to do.
 */
@Injectable()
export class FireTimer {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly postReminder: PostReminder,
    private readonly raiseTimedEvent: RaiseTimedEvent,
  ) {}

  async execute(timerId: string): Promise<void> {
    await this.dataSource.transaction(async (tx) => {
      const timer = await claimTimer(tx, timerId, this.clock.now());
      if (!timer) return;
      if (timer.raises === null) await this.postReminder.within(tx, timer);
      else await this.raiseTimedEvent.within(tx, timer.caseId, timer.raises);
    });
  }
}
