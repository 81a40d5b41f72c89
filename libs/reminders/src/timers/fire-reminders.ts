import { ReplanCase } from '@bihuan/cases';
import { appendToOutbox } from '@bihuan/database';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { highestWithEffects, isRung } from './merge-reminders';
import { PostReminder } from './post-reminder';
import type { FiredTimer } from './timers.queries';

/**
 * Does what reminders of one case were set for that are due together, because the system stood still: they are told as one,
 * and of what they propose only the highest step is proposed. A rung that has fired arms the next turn of its repetition.
 */
@Injectable()
export class FireReminders {
  constructor(
    private readonly postReminder: PostReminder,
    private readonly replanCase: ReplanCase,
  ) {}

  async within(tx: EntityManager, caseId: string, claimed: readonly FiredTimer[]): Promise<void> {
    await this.postReminder.within(tx, caseId, claimed);
    const acting = highestWithEffects(claimed);
    if (acting) await appendToOutbox(tx, 'escalation.propose', { timerId: acting.id });
    if (claimed.some(isRung)) await this.replanCase.within(tx, caseId);
  }
}
