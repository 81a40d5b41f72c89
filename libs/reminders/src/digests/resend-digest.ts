import { localDateOf, sendingHours } from '@bihuan/calendar';
import type { Actor } from '@bihuan/contracts';
import { AccessLogRow, appendToOutbox, DigestRow, loadCalendars } from '@bihuan/database';
import { AppConfig, Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { DigestNotSendable, UnknownDigest } from '../reminders.errors';
import { lockDigest } from './digest-log.queries';
import { obstacleTo } from './obstacle-to';

/** Sends a mail of today again at an operator's word: one that failed, or that never arrived. */
@Injectable()
export class ResendDigest {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly config: AppConfig,
  ) {}

  async execute(actor: Actor, digestId: string): Promise<void> {
    const { timeZone, mail } = this.config;
    const now = this.clock.now();
    const today = localDateOf(now.toISOString(), timeZone);
    await this.dataSource.transaction(async (tx) => {
      const digest = await lockDigest(tx, digestId, today);
      if (!digest) throw new UnknownDigest();
      const hours = sendingHours(now, timeZone, (await loadCalendars(tx)).of(digest.unit_id));
      const obstacle = obstacleTo(digest, { now, today, hours, hasServer: mail.smtpUrl !== null });
      if (obstacle !== null) throw new DigestNotSendable(obstacle);
      await tx.update(DigestRow, { id: digestId }, { sentAt: null, claimedAt: null, failure: null });
      await appendToOutbox(tx, 'digest.send', { digestId });
      await tx.insert(AccessLogRow, {
        id: randomUUID(),
        at: now,
        personId: actor.personId,
        action: 'digest.resent',
        subject: digestId,
        success: true,
        details: { personId: digest.person_id, day: digest.day, status: digest.status },
      });
    });
  }
}
