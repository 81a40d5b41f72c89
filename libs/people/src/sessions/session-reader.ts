import type { Actor, PersonView } from '@bihuan/contracts';
import { Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { personColumns, toPersonView, type PersonRecord } from '../persons/person-view';
import { unitLineOf, type UnitOnPath } from '../units/unit-line';
import { idleBefore, isWorthMarking } from './session-life';
import { hashOfToken } from './session-token';

export type SessionInfo = {
  readonly tokenHash: string;
  readonly csrfToken: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
};
export type SignedInPerson = { readonly session: SessionInfo; readonly person: PersonView; readonly actor: Actor };

type SessionRecord = PersonRecord & {
  readonly token_hash: string;
  readonly csrf_token: string;
  readonly created_at: Date;
  readonly seen_at: Date;
  readonly expires_at: Date;
  readonly units: readonly UnitOnPath[];
};

const select = `
  SELECT s.token_hash, s.csrf_token, s.created_at, s.seen_at, s.expires_at, ${personColumns},
         (SELECT json_agg(json_build_object('id', a.id, 'kind', a.kind) ORDER BY length(a.path) DESC)
            FROM unit a WHERE a.id = ANY(string_to_array(rtrim(u.path, '/'), '/')::uuid[])) AS units
    FROM session s JOIN person p ON p.id = s.person_id JOIN unit u ON u.id = p.unit_id
   WHERE s.token_hash = $1 AND s.expires_at > $2 AND s.seen_at > $3 AND p.active`;

/** Who stands behind a session cookie. Roles and unit are read anew each time: what an administrator changes holds at once. */
@Injectable()
export class SessionReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Null when there is no such session, it has ended, or the person may no longer sign in. */
  async actorOf(token: string): Promise<SignedInPerson | null> {
    const now = this.clock.now();
    const found = await this.dataSource.query<SessionRecord[]>(select, [hashOfToken(token), now, idleBefore(now)]);
    const record = found[0];
    if (!record) return null;
    if (isWorthMarking(record.seen_at, now)) await this.markSeen(record.token_hash, now);
    return toSignedIn(record);
  }

  private async markSeen(tokenHash: string, now: Date): Promise<void> {
    await this.dataSource.query('UPDATE session SET seen_at = $2 WHERE token_hash = $1 AND seen_at < $2', [
      tokenHash,
      now,
    ]);
  }
}

function toSignedIn(record: SessionRecord): SignedInPerson {
  const person = toPersonView(record);
  return {
    session: {
      tokenHash: record.token_hash,
      csrfToken: record.csrf_token,
      createdAt: record.created_at,
      expiresAt: record.expires_at,
    },
    person,
    actor: {
      personId: person.id,
      name: person.name,
      unitLine: unitLineOf(record.units),
      roles: person.roles,
      system: false,
    },
  };
}
