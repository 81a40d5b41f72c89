import { SessionRow } from '@bihuan/database';
import { Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import { AccessLog } from '../access-log';
import { ViewAsRefused } from '../people.errors';
import { PersonQueries } from '../persons/person.queries';
import { endOfViewAs } from './session-life';
import type { SignedInPerson } from './session-reader';
import { newToken } from './session-token';
import { obstacleTo } from './view-as';

export type StartViewAsCommand = {
  readonly signedIn: SignedInPerson;
  readonly personId: string;
  readonly address: string;
};

/** From now on the session sees what the person sees, and changes nothing. */
@Injectable()
export class StartViewAs {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly people: PersonQueries,
    private readonly accessLog: AccessLog,
  ) {}

  async execute({ signedIn, personId, address }: StartViewAsCommand): Promise<void> {
    const { session, person: by } = signedIn;
    const until = endOfViewAs(this.clock.now());
    await this.dataSource.transaction(async (tx) => {
      const viewed = await this.people.getById(tx, personId);
      const obstacle = obstacleTo(viewed, by.id);
      if (obstacle) throw new ViewAsRefused(obstacle);
      // another token, so that a page drawn for the administrator cannot act once it has ended, nor the other way round
      const begun = { viewAsPersonId: personId, viewAsUntil: until, csrfToken: newToken() };
      const idle = { tokenHash: session.tokenHash, viewAsPersonId: IsNull() };
      const { affected } = await tx.update(SessionRow, idle, begun);
      if (!affected) throw new ViewAsRefused('busy');
      await this.accessLog.recordIn(tx, {
        personId: by.id,
        action: 'view-as.started',
        subject: personId,
        success: true,
        address,
        details: { viewAs: personId, until: until.toISOString() },
      });
    });
  }
}
