import { sendingHours } from '@bihuan/calendar';
import { DigestRow, loadCalendars } from '@bihuan/database';
import { Mailer } from '@bihuan/mail';
import { AppConfig, Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { about } from '../about';
import { digestMail } from '../templates/digest-mail';
import { claimDigest, itemsOfDigest, unitOfDigest, type ClaimedDigest } from './digests.queries';
import { ATTEMPT_TAKES_AT_MOST_MS } from './obstacle-to';

/**
 * Sends one digest. Claimed by a conditional update, so two deliveries of the job do not both send it.
 *
 * Mail gives no better promise than at least once: when the process is killed, or the connection breaks, after the
 * server took the mail and before `sent_at` is written, nobody can ask SMTP whether it was taken, and it is sent again.
 * Its Message-ID is the same each time, so mail programs can recognise the repeat.
 *
 * What cannot be sent in its day's hours is left: its notices go into the next working day's digest.
 */
@Injectable()
export class SendDigest {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly config: AppConfig,
    private readonly mailer: Mailer,
  ) {}

  async execute(digestId: string): Promise<void> {
    const { manager } = this.dataSource;
    const now = this.clock.now();
    const calendar = (await loadCalendars(manager)).of(await unitOfDigest(manager, digestId));
    const hours = sendingHours(now, this.config.timeZone, calendar);
    if (hours === null || this.config.mail.smtpUrl === null) return;
    const touched = about(now, ATTEMPT_TAKES_AT_MOST_MS);
    const digest = await claimDigest(manager, { id: digestId, day: hours.day, now, touched });
    if (!digest) return;
    try {
      await this.send(digest, hours.day);
    } catch (error) {
      await manager.update(DigestRow, { id: digestId }, { failure: textOf(error) });
      throw error;
    }
    await manager.update(DigestRow, { id: digestId }, { sentAt: this.clock.now() });
  }

  /** Sends nothing when all was read in the meantime, or the person has left: then too the digest is settled. */
  private async send({ id, name, email }: ClaimedDigest, day: string): Promise<void> {
    const items = await itemsOfDigest(this.dataSource.manager, id);
    if (items.length === 0 || !email) return;
    const { publicUrl } = this.config.http;
    await this.mailer.send({
      ...digestMail({ name, day, items, publicUrl }),
      to: { name, address: email },
      messageId: `<digest-${id}@bihuan>`,
    });
  }
}

function textOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, 1000);
}
