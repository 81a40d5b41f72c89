import { localDateOf } from '@bihuan/calendar';
import { capabilitiesOf, type SessionView } from '@bihuan/contracts';
import { NoticeRow } from '@bihuan/database';
import { AppConfig, Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import { SignInRefused } from '../people.errors';
import { SessionReader, type SignedInPerson } from './session-reader';

@Injectable()
export class SessionQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly config: AppConfig,
    private readonly sessions: SessionReader,
  ) {}

  /** The view of a session that was opened just now. */
  async viewOfToken(token: string): Promise<SessionView> {
    const signedIn = await this.sessions.actorOf(token);
    if (!signedIn) throw new SignInRefused(); // deactivated in this very moment
    return this.viewOf(signedIn);
  }

  async viewOf({ person, session, viewAs }: SignedInPerson): Promise<SessionView> {
    return {
      person,
      capabilities: [...capabilitiesOf(person.roles)],
      csrfToken: session.csrfToken,
      unreadNotices: await this.dataSource.manager.countBy(NoticeRow, {
        personId: person.id,
        readAt: IsNull(),
        foldedInto: IsNull(),
      }),
      today: localDateOf(this.clock.now().toISOString(), this.config.timeZone),
      viewAs: viewAs && {
        id: person.id,
        name: person.name,
        unit: person.unit.name,
        until: viewAs.until.toISOString(),
        by: { id: viewAs.by.id, name: viewAs.by.name },
      },
    };
  }
}
