import { unitLineOf, type UnitOnPath } from '@bihuan/access';
import type { Actor, PersonView } from '@bihuan/contracts';
import { Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { personColumns, toPersonView, type PersonRecord } from '../persons/person-view';
import { EndViewAs } from './end-view-as';
import { idleBefore, isWorthMarking } from './session-life';
import { hashOfToken } from './session-token';
import { reasonToEnd, type ViewAs } from './view-as';

export type SessionInfo = {
  readonly tokenHash: string;
  readonly csrfToken: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
};
/** Who acts. While an administrator views as somebody, person and actor are that somebody. */
export type SignedInPerson = {
  readonly session: SessionInfo;
  readonly person: PersonView;
  readonly actor: Actor;
  readonly viewAs: ViewAs | null;
};

type ActorRecord = PersonRecord & { readonly units: readonly UnitOnPath[] };
type SessionRecord = ActorRecord & {
  readonly token_hash: string;
  readonly csrf_token: string;
  readonly created_at: Date;
  readonly seen_at: Date;
  readonly expires_at: Date;
  readonly view_as_person_id: string | null;
  readonly view_as_until: Date | null;
};

const actorColumns = `${personColumns},
         (SELECT json_agg(json_build_object('id', a.id, 'kind', a.kind) ORDER BY length(a.path) DESC)
            FROM unit a WHERE a.id = ANY(string_to_array(rtrim(u.path, '/'), '/')::uuid[])) AS units`;
const select = `
  SELECT s.token_hash, s.csrf_token, s.created_at, s.seen_at, s.expires_at, s.view_as_person_id, s.view_as_until,
         ${actorColumns}
    FROM session s JOIN person p ON p.id = s.person_id JOIN unit u ON u.id = p.unit_id
   WHERE s.token_hash = $1 AND s.expires_at > $2 AND s.seen_at > $3 AND p.active`;
const selectPerson = `SELECT ${actorColumns} FROM person p JOIN unit u ON u.id = p.unit_id WHERE p.id = $1`;

/** Who stands behind a session cookie. Roles and unit are read anew each time: what an administrator changes holds at once. */
@Injectable()
export class SessionReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly endViewAs: EndViewAs,
  ) {}

  /** Null when there is no such session, it has ended, or the person may no longer sign in. */
  async actorOf(token: string): Promise<SignedInPerson | null> {
    const now = this.clock.now();
    const found = await this.dataSource.query<SessionRecord[]>(select, [hashOfToken(token), now, idleBefore(now)]);
    const record = found[0];
    if (!record) return null;
    if (isWorthMarking(record.seen_at, now)) await this.markSeen(record.token_hash, now);
    const signedIn = { session: toSession(record), ...toActor(record), viewAs: null };
    if (record.view_as_person_id === null) return signedIn;
    // once it has ended, the session reads as the administrator's again
    return (await this.viewedBy(signedIn, record, now)) ?? this.actorOf(token);
  }

  private async viewedBy(
    { session, person: by }: SignedInPerson,
    { view_as_person_id: viewedId, view_as_until: end }: SessionRecord,
    now: Date,
  ): Promise<SignedInPerson | null> {
    const [record] = await this.dataSource.query<ActorRecord[]>(selectPerson, [viewedId]);
    if (!record) return null;
    const viewed = toActor(record);
    const viewAs = { until: end ?? now, by };
    const reason = reasonToEnd(viewed.person, viewAs, now);
    if (!reason) return { session, ...viewed, viewAs };
    await this.endViewAs.execute({ tokenHash: session.tokenHash, byId: by.id, viewedId: viewed.person.id, reason });
    return null;
  }

  private async markSeen(tokenHash: string, now: Date): Promise<void> {
    await this.dataSource.query('UPDATE session SET seen_at = $2 WHERE token_hash = $1 AND seen_at < $2', [
      tokenHash,
      now,
    ]);
  }
}

function toSession(record: SessionRecord): SessionInfo {
  return {
    tokenHash: record.token_hash,
    csrfToken: record.csrf_token,
    createdAt: record.created_at,
    expiresAt: record.expires_at,
  };
}

function toActor(record: ActorRecord): Pick<SignedInPerson, 'person' | 'actor'> {
  const person = toPersonView(record);
  return {
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
