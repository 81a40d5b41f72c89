import { localDateOf } from '@bihuan/calendar';
import { CaseRow, loadWorkCalendar } from '@bihuan/database';
import { AppConfig, Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { addNotices } from '../notices/add-notices';
import { recipientsOf } from '../notices/recipients.queries';
import { reminderTitle, reminderWhy } from '../templates/reminder-words';
import { rolesOfAudience } from './reminder-audiences';
import type { FiredTimer } from './timers.queries';

/** Puts a reminder into the inboxes of its audience, as the case stands now. */
@Injectable()
export class PostReminder {
  constructor(
    private readonly clock: Clock,
    private readonly config: AppConfig,
  ) {}

  async within(tx: EntityManager, { id, caseId, kind, audience }: FiredTimer): Promise<void> {
    const row = await tx.findOneByOrFail(CaseRow, { id: caseId });
    const createdAt = this.clock.now();
    const today = {
      date: localDateOf(createdAt.toISOString(), this.config.timeZone),
      calendar: await loadWorkCalendar(tx),
    };
    const recipients = await recipientsOf(tx, caseId, rolesOfAudience(audience));
    await addNotices(
      tx,
      {
        cause: `timer:${id}`,
        kind,
        caseId,
        title: reminderTitle(kind, row, today),
        urgent: row.context.urgent,
        createdAt,
      },
      recipients.map(({ personId, caseRole }) => ({ personId, why: reminderWhy(kind, caseRole) })),
    );
  }
}
