import { SignInFailureRow } from '@bihuan/database';
import { Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { SignInLocked } from '../people.errors';

const ATTEMPTS = 5;
const MINUTES = 30;

/*
 * One statement counts, locks and refuses: PostgreSQL lines up concurrent attempts on the row, so that a hundred
 * guesses at once are still five.
 */
const claim = `
  INSERT INTO sign_in_failure AS f (login, address, failures, last_at, locked_until)
  VALUES ($1, $2, 1, $3, NULL)
  ON CONFLICT (login, address) DO UPDATE SET
    failures = CASE WHEN f.last_at > $4 THEN f.failures + 1 ELSE 1 END,
    locked_until = CASE WHEN f.last_at > $4 AND f.failures + 1 >= ${ATTEMPTS} THEN $5::timestamptz END,
    last_at = $3
  WHERE f.locked_until IS NULL OR f.locked_until <= $3
  RETURNING f.failures`;

/** Five failures of an account from an address lock this pair for half an hour. */
@Injectable()
export class SignInThrottle {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Counts the attempt as a failure before the password is looked at; {@link clear} forgives it. */
  async claim(login: string, address: string): Promise<void> {
    const now = this.clock.now();
    const [windowStart, lockEnd] = [-MINUTES, MINUTES].map((n) => new Date(now.getTime() + n * 60_000));
    const counted = await this.dataSource.query<unknown[]>(claim, [login, address, now, windowStart, lockEnd]);
    if (counted.length > 0) return;
    const row = await this.dataSource.manager.findOneBy(SignInFailureRow, { login, address });
    throw new SignInLocked(row?.lockedUntil ?? now, now);
  }

  async clear(tx: EntityManager, login: string, address: string): Promise<void> {
    await tx.delete(SignInFailureRow, { login, address });
  }
}
