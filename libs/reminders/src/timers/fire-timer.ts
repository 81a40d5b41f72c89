import { ReplanCase } from '@bihuan/cases';
import { appendToOutbox } from '@bihuan/database';
import { Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { highestWithEffects, isRung } from './merge-reminders';
import { PostReminder } from './post-reminder';
import { RaiseTimedEvent } from './raise-timed-event';
import { claimTimers } from './timers.queries';

/**
 * Does what a timer was set for, once: it is marked as fired in the transaction that writes the notices or raises the
 * event. Killed before the commit, nothing has happened and it is fired again; after it, there is nothing left to do.
 *
 * Reminders of a case that are due together, because the system stood still, are claimed together and told as one. Of what
 * they propose only the highest step is proposed. A rung that has fired arms the next turn of its repetition.
 */
@Injectable()
export class FireTimer {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly postReminder: PostReminder,
    private readonly raiseTimedEvent: RaiseTimedEvent,
    private readonly replanCase: ReplanCase,
  ) {}

  async execute(timerId: string): Promise<void> {
    await this.dataSource.transaction(async (tx) => {
      const claimed = await claimTimers(tx, timerId, this.clock.now());
      const [first] = claimed;
      if (!first) return;
      if (first.raises !== null) return this.raiseTimedEvent.within(tx, first.caseId, first.raises);
      await this.postReminder.within(tx, first.caseId, claimed);
      const acting = highestWithEffects(claimed);
      if (acting) await appendToOutbox(tx, 'escalation.propose', { timerId: acting.id });
      if (claimed.some(isRung)) await this.replanCase.within(tx, first.caseId);
    });
  }
}
