import { loadActor } from '@bihuan/access';
import { ApplyCaseEvent, reasonsOf } from '@bihuan/cases';
import type { Actor, CaseEventBody, Refusal } from '@bihuan/contracts';
import { appendToOutbox, BulkItemRow, BulkOperationRow, MOST_FAILURES, workOff } from '@bihuan/database';
import { Clock, DomainError, LOGGER } from '@bihuan/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { DataSource, type EntityManager } from 'typeorm';
import { BROKEN, forBulk, STARTER_GONE } from './bulk-reasons';

type Operation = { readonly id: string; readonly createdBy: string; readonly event: CaseEventBody };
type Item = { readonly caseId: string; readonly expectedVersion: number };

/**
 * Works an operation off, each case through the one door in a transaction of its own. Who started it is looked up anew
 * for each case, so that a role that was taken away counts at once.
 */
@Injectable()
export class RunBulk {
  constructor(
    private readonly dataSource: DataSource,
    private readonly apply: ApplyCaseEvent,
    private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async execute(operationId: string, limit?: number): Promise<void> {
    const operation = await this.begin(operationId);
    if (!operation) return;
    const list = {
      failed: 'a case of a bulk operation failed',
      place: (item: Item) => ({ operationId, ...item }),
      claim: (tx: EntityManager) => claimItem(tx, operationId),
      carryOut: (tx: EntityManager, item: Item) => this.step(tx, operation, item),
      putBack: (item: Item) => this.noteFailure(operation, item),
      finish: () => this.finish(operation),
      goOn: () => appendToOutbox(this.dataSource.manager, 'bulk.run', { operationId }),
    };
    const { dataSource, logger } = this;
    await workOff({ dataSource, logger }, list, limit);
  }

  private async begin(id: string): Promise<Operation | null> {
    const [found] = await this.dataSource.query<[Operation[], number]>(
      `UPDATE bulk_operation SET status = 'running', started_at = coalesce(started_at, $2), progressed_at = $2
        WHERE id = $1 AND status IN ('waiting', 'running') RETURNING id, created_by AS "createdBy", event`,
      [id, this.clock.now()],
    );
    return found[0] ?? null;
  }

  private async step(tx: EntityManager, operation: Operation, item: Item): Promise<'done' | 'stopped'> {
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
    return 'done';
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
