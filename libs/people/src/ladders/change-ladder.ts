import type { Ladder, LadderBody, LadderView } from '@bihuan/contracts';
import { findLadder, listLadders, type StoredLadder } from '@bihuan/database';
import { Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AccessLog } from '../access-log';
import type { Caller } from '../caller';
import { StaleLadder, UnknownLadder } from '../people.errors';
import { requireUsable } from './check-ladders';
import { keepLadder, ladderOf, storedLadder } from './keep-ladder';
import { LadderQueries } from './ladder.queries';

export type LadderRef = { readonly code: string; readonly expectedVersion: number };
type Kept = { readonly body: Ladder | null; readonly active: boolean };

/** Changes a ladder, or takes it back to what ships. The timers of open cases follow in the background, their lights at once. */
@Injectable()
export class ChangeLadder {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly ladders: LadderQueries,
    private readonly accessLog: AccessLog,
  ) {}

  execute(caller: Caller, ref: LadderRef, body: LadderBody): Promise<LadderView> {
    return this.dataSource.transaction(async (tx) => {
      const { ladder, active } = await this.current(tx, ref);
      await this.keep(tx, caller, ref, { body: storedLadder(ladderOf(ref.code, body)), active: body.active });
      const details = { before: { ...ladder, active }, after: body };
      await this.accessLog.recordIn(tx, { ...entryOf(caller, ref), action: 'ladder.changed', details });
      return this.ladders.getByCode(tx, ref.code);
    });
  }

  /** Back to what ships with the product, and in use. */
  reset(caller: Caller, ref: LadderRef): Promise<LadderView> {
    return this.dataSource.transaction(async (tx) => {
      const { ladder, active } = await this.current(tx, ref);
      await this.keep(tx, caller, ref, { body: null, active: true });
      const details = { before: { ...ladder, active } };
      await this.accessLog.recordIn(tx, { ...entryOf(caller, ref), action: 'ladder.reset', details });
      return this.ladders.getByCode(tx, ref.code);
    });
  }

  private async current(tx: EntityManager, { code, expectedVersion }: LadderRef): Promise<StoredLadder> {
    const stored = await findLadder(tx, code);
    if (!stored) throw new UnknownLadder(code);
    if (stored.version !== expectedVersion) throw new StaleLadder(expectedVersion, stored.version);
    return stored;
  }

  private async keep(tx: EntityManager, { actor }: Caller, ref: LadderRef, row: Kept): Promise<void> {
    const { code, expectedVersion } = ref;
    // one at a time: two changes that fit each on its own may not fit together
    await tx.query('LOCK TABLE ladder IN SHARE ROW EXCLUSIVE MODE');
    const stamped = { ...row, code, changedAt: this.clock.now(), changedBy: actor.personId };
    if (!(await keepLadder(tx, stamped, expectedVersion))) throw new StaleLadder(expectedVersion, expectedVersion + 1);
    requireUsable(await listLadders(tx));
  }
}

function entryOf({ actor, address }: Caller, { code }: LadderRef) {
  return { personId: actor.personId, subject: code, success: true, address };
}
