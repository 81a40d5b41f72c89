import { loadActor } from '@bihuan/access';
import { ApplyCaseEvent, reasonsOf } from '@bihuan/cases';
import type { Actor, CaseEventBody, Refusal } from '@bihuan/contracts';
import { appendToOutbox, BulkItemRow, BulkOperationRow } from '@bihuan/database';
import { Clock, DomainError, LOGGER } from '@bihuan/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { DataSource, type EntityManager } from 'typeorm';
import { BROKEN, forBulk, STARTER_GONE } from './bulk-reasons';

type Operation = { readonly id: string; readonly createdBy: string; readonly event: CaseEventBody };
type Item = { readonly caseId: string; readonly expectedVersion: number };
type Claim = { item: Item | null };
type Step = 'did-one' | 'nothing-left' | 'stopped';

/** One job does so many cases and asks for the next: no job runs for long, and a shutdown waits for little. */
const SLICE = 200;
/** A case that fails so often for no reason of the trade is set aside; the others shall not wait for it. */
const MOST_FAILURES = 3;

/**
 * Works an operation off. Each case is claimed, changed through the one door and marked in one transaction: a process
 * that is killed leaves no case done twice and none forgotten, and any number of processes may work on the same list.
 * Who started it is looked up anew for each case, so that a role that was taken away counts at once.
 */
@Injectable()
export class RunBulk {
  constructor(
    private readonly dataSource: DataSource,
    private readonly apply: ApplyCaseEvent,
    private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async execute(operationId: string, limit = SLICE): Promise<void> {
    const operation = await this.begin(operationId);
    if (!operation) return;
    for (let count = 0; count < limit; count += 1) {
      const step = await this.next(operation);
      if (step === 'stopped') return;
      if (step === 'nothing-left') return this.finish(operation);
    }
    await appendToOutbox(this.dataSource.manager, 'bulk.run', { operationId });
  }

  private async begin(id: string): Promise<Operation | null> {
    const [found] = await this.dataSource.query<[Operation[], number]>(
      `UPDATE bulk_operation SET status = 'running', started_at = coalesce(started_at, $2), progressed_at = $2
        WHERE id = $1 AND status IN ('waiting', 'running') RETURNING id, created_by AS "createdBy", event`,
      [id, this.clock.now()],
    );
    return found[0] ?? null;
  }

  private async next(operation: Operation): Promise<Step> {
    const claim: Claim = { item: null };
    try {
      return await this.dataSource.transaction((tx) => this.step(tx, operation, claim));
    } catch (error) {
      if (!claim.item) throw error;
      this.logger.error({ err: error, operationId: operation.id, ...claim.item }, 'a case of a bulk operation failed');
      await this.noteFailure(operation, claim.item);
      return 'did-one';
    }
  }

  private async step(tx: EntityManager, operation: Operation, claim: Claim): Promise<Step> {
    const item = await claimItem(tx, operation.id);
    if (!item) return 'nothing-left';
    claim.item = item;
    const actor = await loadActor(tx, operation.createdBy);
    if (!actor) {
      const change = { status: 'stopped', stopReason: STARTER_GONE, finishedAt: this.clock.now() } as const;
      await tx.update(BulkOperationRow, { id: operation.id, status: 'running' }, change);
      return 'stopped';
    }
    const reasons = await this.raise(tx, { operation, item, actor });
    const result = { status: reasons ? ('refused' as const) : ('done' as const), reasons: [...(reasons ?? [])] };
    const key = { operationId: operation.id, caseId: item.caseId };
    await tx.update(BulkItemRow, key, { ...result, at: this.clock.now() });
    return 'did-one';
  }

  /** Null when the door accepted the event, else its reasons. Whatever a refused event wrote is taken back. */
  private async raise(
    tx: EntityManager,
    { operation, item, actor }: { operation: Operation; item: Item; actor: Actor },
  ): Promise<readonly Refusal[] | null> {
    try {
      await tx.transaction((inner) => this.apply.within(inner, { actor, ...item, body: operation.event }));
      return null;
    } catch (error) {
      if (error instanceof DomainError)
        return reasonsOf(error).map((refusal) => forBulk(refusal, operation.event.type));
      throw error;
    }
  }

  /** Puts the case behind the others, for another try. */
  private async noteFailure({ id }: Operation, { caseId }: Item): Promise<void> {
    await this.dataSource.query(
      `UPDATE bulk_item SET failures = failures + 1,
              status = CASE WHEN failures + 1 < $3 THEN status ELSE 'refused' END,
              reasons = CASE WHEN failures + 1 < $3 THEN reasons ELSE $4::jsonb END, at = $5
        WHERE operation_id = $1 AND case_id = $2 AND status = 'waiting'`,
      [id, caseId, MOST_FAILURES, JSON.stringify([BROKEN]), this.clock.now()],
    );
  }

  /** Done, unless another process still holds a case of it: then that one will say so. */
  private async finish({ id }: Operation): Promise<void> {
    await this.dataSource.query(
      `UPDATE bulk_operation SET status = 'done', finished_at = $2
        WHERE id = $1 AND status = 'running'
          AND NOT EXISTS (SELECT 1 FROM bulk_item i WHERE i.operation_id = $1 AND i.status = 'waiting')`,
      [id, this.clock.now()],
    );
  }
}

/** The next case that nobody else works on; none once the operation was cancelled. */
async function claimItem(tx: EntityManager, operationId: string): Promise<Item | null> {
  const [found] = await tx.query<Item[]>(
    `SELECT i.case_id AS "caseId", i.expected_version AS "expectedVersion" FROM bulk_item i
      WHERE i.operation_id = $1 AND i.status = 'waiting'
        AND EXISTS (SELECT 1 FROM bulk_operation o WHERE o.id = $1 AND o.status = 'running')
      ORDER BY i.failures, i.position LIMIT 1 FOR UPDATE OF i SKIP LOCKED`,
    [operationId],
  );
  return found ?? null;
}
