import { Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { idleBefore } from './session-life';

/** Looks after sessions without counting as their being used. */
@Injectable()
export class OpenSessions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * By what each of these sessions sees what it sees: whose it is, as whom they look, with which roles and in which unit. Two
   * answers that differ mean that something has changed; a session that has ended is left out.
   */
  async sightsOf(tokenHashes: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const now = this.clock.now();
    const rows = await this.dataSource.query<{ token_hash: string; sight: string }[]>(
      `SELECT s.token_hash, concat_ws(' ', p.id, p.roles, u.path, u.kind, v.id, v.active, v.roles, vu.path, vu.kind) AS sight
         FROM session s JOIN person p ON p.id = s.person_id JOIN unit u ON u.id = p.unit_id
         LEFT JOIN person v ON v.id = s.view_as_person_id AND s.view_as_until > $2 LEFT JOIN unit vu ON vu.id = v.unit_id
        WHERE s.token_hash = ANY($1::text[]) AND s.expires_at > $2 AND s.seen_at > $3 AND p.active`,
      [tokenHashes, now, idleBefore(now)],
    );
    return new Map(rows.map(({ token_hash: tokenHash, sight }) => [tokenHash, sight]));
  }
}
