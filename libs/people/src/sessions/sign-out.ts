import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AccessLog } from '../access-log';
import { removeSessions } from './remove-sessions';
import type { SignedInPerson } from './session-reader';

@Injectable()
export class SignOut {
  constructor(
    private readonly dataSource: DataSource,
    private readonly accessLog: AccessLog,
  ) {}

  async execute({ session, person, viewAs }: SignedInPerson, address: string | null): Promise<void> {
    const { accessLog } = this;
    const { id, login } = viewAs?.by ?? person;
    await this.dataSource.transaction(async (tx) => {
      await removeSessions(tx, { tokenHash: session.tokenHash }, { accessLog, reason: 'signed-out', address });
      await accessLog.recordIn(tx, {
        personId: id,
        action: 'sign-out',
        subject: login,
        success: true,
        address,
      });
    });
  }
}
