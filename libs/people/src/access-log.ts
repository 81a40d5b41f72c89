import { Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { DataSource, type EntityManager } from 'typeorm';

export type AccessEntry = {
  readonly personId: string | null;
  /** What was done, as a stored word: `sign-in`, `person.changed`, `access.denied`. */
  readonly action: string;
  readonly subject?: string | null;
  readonly success: boolean;
  readonly address?: string | null;
  /** Never a password, a token or the text of a case. */
  readonly details?: Readonly<Record<string, unknown>>;
};

/** Who did what outside the journal of a case. Rows are added, never changed. */
@Injectable()
export class AccessLog {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** On its own, so that a refusal is kept although the work around it is undone. */
  record(entry: AccessEntry): Promise<void> {
    return this.recordIn(this.dataSource.manager, entry);
  }

  /** Together with the change it tells of. */
  async recordIn(tx: EntityManager, entry: AccessEntry): Promise<void> {
    const { personId, action, subject = null, success, address = null, details = {} } = entry;
    await tx.query(
      `INSERT INTO access_log (id, at, person_id, action, subject, success, address, details)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [randomUUID(), this.clock.now(), personId, action, subject, success, address, JSON.stringify(details)],
    );
  }
}
