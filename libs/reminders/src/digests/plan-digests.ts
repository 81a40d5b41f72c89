import { sendingHours } from '@bihuan/calendar';
import { loadCalendars } from '@bihuan/database';
import { AppConfig, Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { about } from '../about';
import { askAgain, fillDigests, insertDigests } from './digests.queries';

const MINUTE = 60_000;
/** What lay unread for so long is no news; it stays in the inbox. */
const NEWS_FOR_MS = 30 * 24 * 60 * MINUTE;
/** Longer than the longest pause between two attempts of one job. */
const GIVEN_UP_AFTER_MS = 30 * MINUTE;

/**
 * Plans the day's mails: one to each person with news from the hour on that they chose, and none on days off of their unit, out of hours
 * or to whoever is away with a deputy. Run as often as one likes, by any number of processes: a person has one digest a day.
 * After hours of downtime the day's digest is caught up; days that were missed are merged into the next one.
 */
@Injectable()
export class PlanDigests {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly config: AppConfig,
  ) {}

  /** Tells how many digests are new. */
  async execute(): Promise<number> {
    if (this.config.mail.smtpUrl === null) return 0;
    const now = this.clock.now();
    const { timeZone, digestTime } = this.config;
    const { all, places } = await loadCalendars(this.dataSource.manager);
    const hoursOf = all.map((calendar) => sendingHours(now, timeZone, calendar));
    const hours = hoursOf.find((one) => one !== null);
    if (!hours) return 0;
    const atWork = hoursOf.flatMap((one, place) => (one === null ? [] : [place]));
    await askAgain(this.dataSource.manager, hours.day, about(now, GIVEN_UP_AFTER_MS));
    const since = new Date(now.getTime() - NEWS_FOR_MS);
    const plan = { ...hours, now, since, officeTime: digestTime, places, atWork };
    return this.dataSource.transaction(async (tx) => {
      const ids = await insertDigests(tx, plan);
      if (ids.length > 0) await fillDigests(tx, ids, plan);
      return ids.length;
    });
  }
}
