import { PersonRow } from '@bihuan/database';
import { Injectable } from '@nestjs/common';
import { DataSource, Not } from 'typeorm';
import { AccessLog } from '../access-log';
import { PasswordUnchanged, WrongPassword } from '../people.errors';
import { Credentials } from './credentials';
import { Passwords } from './passwords';
import { removeSessions } from './remove-sessions';
import type { SignedInPerson } from './session-reader';

export type ChangePasswordCommand = {
  readonly signedIn: SignedInPerson;
  readonly address: string;
  readonly current: string;
  readonly next: string;
};

/** Changes the own password and ends the person's other sessions. A wrong current one counts like a failed sign-in. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly dataSource: DataSource,
    private readonly passwords: Passwords,
    private readonly credentials: Credentials,
    private readonly accessLog: AccessLog,
  ) {}

  async execute(command: ChangePasswordCommand): Promise<void> {
    const { signedIn, address, current, next } = command;
    const { id, login } = signedIn.person;
    const entry = { personId: id, action: 'password.changed', subject: login, address };
    if (!(await this.credentials.check({ login, address, password: current }))) {
      await this.accessLog.record({ ...entry, success: false });
      throw new WrongPassword();
    }
    const passwordHash = await this.passwords.hash(next);
    await this.dataSource.transaction(async (tx) => {
      await this.credentials.forgive(tx, login, address);
      if (next === current) return;
      await tx.update(PersonRow, { id }, { passwordHash });
      const others = { personId: id, tokenHash: Not(signedIn.session.tokenHash) };
      await removeSessions(tx, others, { accessLog: this.accessLog, reason: 'session-ended', address });
      await this.accessLog.recordIn(tx, { ...entry, success: true });
    });
    if (next === current) throw new PasswordUnchanged();
  }
}
