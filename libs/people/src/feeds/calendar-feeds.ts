import type { CalendarFeedView, NewCalendarFeed } from '@bihuan/contracts';
import { CalendarFeedRow } from '@bihuan/database';
import { AppConfig, Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AccessLog } from '../access-log';
import type { Caller } from '../caller';
import { hashOfToken, newToken } from '../sessions/session-token';

const path = '/api/calendar-feeds/';
const HOUR = 60 * 60_000;

/**
 * The private address of a person's calendar. Whoever has it reads the person's due dates without signing in, as calendar
 * programs must: so it is long, stored as a hash only, shown once, and replaced or revoked at a click.
 */
@Injectable()
export class CalendarFeeds {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly config: AppConfig,
    private readonly accessLog: AccessLog,
  ) {}

  async viewOf(personId: string | null): Promise<CalendarFeedView> {
    const row = await this.dataSource.manager.findOneBy(CalendarFeedRow, { personId: personId ?? '' });
    return { createdAt: row?.createdAt.toISOString() ?? null, lastReadAt: row?.lastReadAt?.toISOString() ?? null };
  }

  /** Makes an address; one from before stops working. */
  async make({ actor, address }: Caller): Promise<NewCalendarFeed> {
    const token = newToken();
    const createdAt = this.clock.now();
    const row = { personId: actor.personId ?? '', tokenHash: hashOfToken(token), createdAt, lastReadAt: null };
    await this.dataSource.transaction(async (tx) => {
      await tx.upsert(CalendarFeedRow, row, ['personId']);
      await this.accessLog.recordIn(tx, { ...ownChange(actor.personId, address), action: 'calendar-feed.made' });
    });
    return { address: `${this.config.http.publicUrl}${path}${token}.ics`, createdAt: createdAt.toISOString() };
  }

  async revoke({ actor, address }: Caller): Promise<void> {
    await this.dataSource.transaction(async (tx) => {
      const { affected } = await tx.delete(CalendarFeedRow, { personId: actor.personId ?? '' });
      if (affected) {
        await this.accessLog.recordIn(tx, { ...ownChange(actor.personId, address), action: 'calendar-feed.revoked' });
      }
    });
  }

  /** Whose calendar a token opens; null for one that is unknown, replaced or revoked. */
  async personOf(token: string): Promise<string | null> {
    const tokenHash = hashOfToken(token);
    const row = await this.dataSource.manager.findOneBy(CalendarFeedRow, { tokenHash });
    if (!row) return null;
    const now = this.clock.now();
    if (row.lastReadAt === null || now.getTime() - row.lastReadAt.getTime() > HOUR) {
      await this.dataSource.manager.update(CalendarFeedRow, { tokenHash }, { lastReadAt: now });
    }
    return row.personId;
  }
}

const ownChange = (personId: string | null, address: string | null) => ({
  personId,
  subject: personId,
  success: true,
  address,
});
