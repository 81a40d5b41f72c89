import { AppConfig, Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SmsGateway } from '../persons/sms-gateway';

const NEWS_FOR_MS = 48 * 3_600_000;

/**
 * Makes a delivery of each notice that takes a way of its own beside the inbox, as its `channels` say. Any number of
 * processes may do so at once, as often as they like.
 */
@Injectable()
export class QueueNotices {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly config: AppConfig,
    private readonly sms: SmsGateway,
  ) {}

  /** Tells how many deliveries are new. */
  async execute(): Promise<number> {
    const hasMail = this.config.mail.smtpUrl !== null;
    if (!hasMail && !this.sms.isThere) return 0;
    const now = this.clock.now();
    const queued = await this.dataSource.query<unknown[]>(
      `INSERT INTO delivery (id, way, kind, person_id, cause, payload, urgent, status, created_at, next_at)
       SELECT gen_random_uuid(), w.way, 'notice', n.person_id, 'notice:' || n.id, jsonb_build_object('noticeId', n.id),
              n.urgent IS NOT NULL, 'waiting', $1::timestamptz, $1::timestamptz
         FROM notice n JOIN person p ON p.id = n.person_id AND p.active
        CROSS JOIN LATERAL (SELECT 'email' AS way WHERE $3::boolean AND p.email <> ''
                             UNION ALL SELECT 'sms' WHERE $4::boolean AND p.phone <> '') w
        WHERE n.channels <> '["digest"]' AND n.created_at > $2 AND n.read_at IS NULL AND n.channels ? w.way
          AND NOT EXISTS (SELECT 1 FROM delivery d
                           WHERE d.person_id = n.person_id AND d.way = w.way AND d.cause = 'notice:' || n.id)
        ORDER BY n.created_at, n.id
       ON CONFLICT DO NOTHING RETURNING 1`,
      [now, new Date(now.getTime() - NEWS_FOR_MS), hasMail, this.sms.isThere],
    );
    return queued.length;
  }
}
