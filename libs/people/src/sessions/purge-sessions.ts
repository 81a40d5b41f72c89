import { SessionRow, SignInFailureRow } from '@bihuan/database';
import { Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, LessThanOrEqual } from 'typeorm';
import { idleBefore } from './session-life';

const DAY = 24 * 60 * 60_000;

/** Removes sessions that have ended and failures of the day before; both have long lost their effect. */
@Injectable()
export class PurgeSessions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Tells how many sessions it removed. */
  async execute(): Promise<number> {
    const now = this.clock.now();
    const { manager } = this.dataSource;
    await manager.delete(SignInFailureRow, { lastAt: LessThanOrEqual(new Date(now.getTime() - DAY)) });
    const removed = await manager
      .createQueryBuilder()
      .delete()
      .from(SessionRow)
      .where('expires_at <= :now OR seen_at <= :idle', { now, idle: idleBefore(now) })
      .execute();
    return removed.affected ?? 0;
  }
}
