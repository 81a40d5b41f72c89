import { SessionRow, type PersonRow } from '@bihuan/database';
import { Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AccessLog } from '../access-log';
import { SignInLocked, SignInRefused } from '../people.errors';
import { Credentials, type Attempt } from './credentials';
import { endOfSession } from './session-life';
import { hashOfToken, newToken } from './session-token';

export type SignInCommand = Attempt;
/** The token goes into the cookie; only its hash is kept. */
export type NewSession = { readonly token: string; readonly expiresAt: Date };

const LOGIN = /^[a-z0-9][a-z0-9._-]{1,39}$/;
/** What is written down for an input that cannot be a login: people type passwords into the wrong field. */
const NOT_A_LOGIN = '?';

@Injectable()
export class SignIn {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly credentials: Credentials,
    private readonly accessLog: AccessLog,
  ) {}

  async execute(command: SignInCommand): Promise<NewSession> {
    const login = LOGIN.test(command.login) ? command.login : NOT_A_LOGIN;
    const attempt = { ...command, login };
    const person = await this.check(attempt);
    if (person) return this.open(person, command.address);
    await this.recordFailure(attempt, 'refused');
    throw new SignInRefused();
  }

  private async check(attempt: Attempt): Promise<PersonRow | null> {
    try {
      return await this.credentials.check(attempt);
    } catch (error) {
      if (error instanceof SignInLocked) await this.recordFailure(attempt, 'locked');
      throw error;
    }
  }

  private open(person: PersonRow, address: string): Promise<NewSession> {
    const now = this.clock.now();
    const [token, expiresAt] = [newToken(), endOfSession(now)];
    return this.dataSource.transaction(async (tx) => {
      await this.credentials.forgive(tx, person.login, address);
      await tx.insert(SessionRow, {
        tokenHash: hashOfToken(token),
        personId: person.id,
        csrfToken: newToken(),
        createdAt: now,
        seenAt: now,
        expiresAt,
      });
      const entry = { personId: person.id, action: 'sign-in', subject: person.login, success: true, address };
      await this.accessLog.recordIn(tx, entry);
      return { token, expiresAt };
    });
  }

  private recordFailure({ login, address }: Attempt, reason: 'refused' | 'locked'): Promise<void> {
    return this.accessLog.record({
      personId: null,
      action: 'sign-in',
      subject: login,
      success: false,
      address,
      details: { reason },
    });
  }
}
