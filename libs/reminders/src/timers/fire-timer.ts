import { Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { FireReminders } from './fire-reminders';
import { RaiseTimedEvent } from './raise-timed-event';
import { claimTimers } from './timers.queries';

/**
 * Does what a timer was set for, once: it is marked as fired in the transaction that writes the notices or raises the
 * event. Killed before the commit, nothing has happened and it is fired again; after it, there is nothing left to do.
 */
@Injectable()
export class FireTimer {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly fireReminders: FireReminders,
    private readonly raiseTimedEvent: RaiseTimedEvent,
  ) {}

  async execute(timerId: string): Promise<void> {
    await this.dataSource.transaction(async (tx) => {
      const claimed = await claimTimers(tx, timerId, this.clock.now());
      const [first] = claimed;
      if (!first) return;
      if (first.raises === null) await this.fireReminders.within(tx, first.caseId, claimed);
      else await this.raiseTimedEvent.within(tx, first.caseId, first.raises);
    });
  }
}
