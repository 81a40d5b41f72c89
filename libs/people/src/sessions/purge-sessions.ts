import { SignInFailureRow } from '@bihuan/database';
import { Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, LessThanOrEqual } from 'typeorm';
import { AccessLog } from '../access-log';
import { removeSessions } from './remove-sessions';
import { idleBefore } from './session-life';

const DAY = 24 * 60 * 60_000;

/** Removes sessions that have ended and failures of the day before; both have long lost their effect. */
@Injectable()
export class PurgeSessions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly accessLog: AccessLog,
  ) {}

  /** Tells how many sessions it removed. */
  async execute(): Promise<number> {
    const now = this.clock.now();
    const { manager } = this.dataSource;
    await manager.delete(SignInFailureRow, { lastAt: LessThanOrEqual(new Date(now.getTime() - DAY)) });
    const ending = { accessLog: this.accessLog, reason: 'session-ended' } as const;
    return this.dataSource.transaction(async (tx) => {
      const expired = await removeSessions(tx, { expiresAt: LessThanOrEqual(now) }, ending);
      return expired + (await removeSessions(tx, { seenAt: LessThanOrEqual(idleBefore(now)) }, ending));
    });
  }
}
