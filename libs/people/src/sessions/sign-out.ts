import { SessionRow } from '@bihuan/database';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AccessLog } from '../access-log';
import type { SignedInPerson } from './session-reader';

@Injectable()
export class SignOut {
  constructor(
    private readonly dataSource: DataSource,
    private readonly accessLog: AccessLog,
  ) {}

  async execute({ session, person }: SignedInPerson, address: string | null): Promise<void> {
    await this.dataSource.transaction(async (tx) => {
      await tx.delete(SessionRow, { tokenHash: session.tokenHash });
      await this.accessLog.recordIn(tx, {
        personId: person.id,
        action: 'sign-out',
        subject: person.login,
        success: true,
        address,
      });
    });
  }
}
