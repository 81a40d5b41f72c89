import { localDateOf, sendingHours } from '@bihuan/calendar';
import type { DigestQuery, DigestView, Page } from '@bihuan/contracts';
import { loadCalendars } from '@bihuan/database';
import { AppConfig, Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { digestLog, type DigestRecord } from './digest-log.queries';
import { obstacleTo, type ResendMoment } from './obstacle-to';

/** The mails of the last days as an operator sees them: what became of each, and what the mail server said. */
@Injectable()
export class ListDigests {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly config: AppConfig,
  ) {}

  async execute(query: DigestQuery): Promise<Page<DigestView>> {
    const { manager } = this.dataSource;
    const { timeZone, mail } = this.config;
    const now = this.clock.now();
    const today = localDateOf(now.toISOString(), timeZone);
    const calendars = await loadCalendars(manager);
    const { records, total } = await digestLog(manager, query, today);
    const items = records.map((record) => {
      const hours = sendingHours(now, timeZone, calendars.of(record.unit_id));
      return toView(record, { now, today, hours, hasServer: mail.smtpUrl !== null });
    });
    return { items, page: query.page, pageSize: query.pageSize, total };
  }
}

function toView(record: DigestRecord, moment: ResendMoment): DigestView {
  const { id, day, status, notices, failure } = record;
  return {
    id,
    person: { id: record.person_id, name: record.person, unit: record.unit },
    day,
    status,
    notices,
    plannedAt: record.created_at.toISOString(),
    sentAt: record.sent_at?.toISOString() ?? null,
    failure,
    mayResend: obstacleTo(record, moment) === null,
  };
}
