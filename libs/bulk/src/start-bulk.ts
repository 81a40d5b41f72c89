import { randomUUID } from 'node:crypto';
import type { Actor, BulkOperationView, BulkStart } from '@bihuan/contracts';
import { appendToOutbox, BulkOperationRow } from '@bihuan/database';
import { Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { BulkSelections } from './bulk-selection';
import { BulkQueries } from './bulk.queries';
import { requireBulkEvent } from './event-label';

type Seen = { readonly operationId: string; readonly caseIds: readonly string[]; readonly asOf: string | null };

/** Asks for an event on many cases; it is raised in the background, case by case. */
@Injectable()
export class StartBulk {
  constructor(
    private readonly dataSource: DataSource,
    private readonly selections: BulkSelections,
    private readonly operations: BulkQueries,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, { selection, event, asOf }: BulkStart): Promise<BulkOperationView> {
    requireBulkEvent(event.type);
    const caseIds = await this.selections.idsOf(actor, selection);
    const id = randomUUID();
    const now = this.clock.now();
    return this.dataSource.transaction(async (tx) => {
      await tx.insert(BulkOperationRow, {
        id,
        officeUnitId: officeOf(actor),
        event,
        status: 'waiting',
        total: caseIds.length,
        createdAt: now,
        createdBy: personOf(actor),
        progressedAt: now,
      });
      await insertItems(tx, { operationId: id, caseIds, asOf });
      await appendToOutbox(tx, 'bulk.run', { operationId: id });
      return this.operations.getById(actor, id, tx);
    });
  }
}

/** Each case with the version that was seen: that of the moment of the preview, which the journal tells, or else today's. */
async function insertItems(tx: EntityManager, { operationId, caseIds, asOf }: Seen): Promise<void> {
  await tx.query(
    `INSERT INTO bulk_item (operation_id, case_id, position, expected_version, status, reasons)
     SELECT $1, c.id, row_number() OVER (ORDER BY c.number),
            CASE WHEN $3::timestamptz IS NULL THEN c.version ELSE
              coalesce((SELECT max(e.sequence) FROM case_event e WHERE e.case_id = c.id AND e.at <= $3), 0) END,
            'waiting', '[]'
       FROM "case" c WHERE c.id = ANY($2::uuid[])`,
    [operationId, caseIds, asOf],
  );
}

function officeOf(actor: Actor): string {
  const office = actor.unitLine.at(-1);
  if (!office) throw new Error('An actor without a unit cannot start a bulk operation');
  return office;
}

function personOf(actor: Actor): string {
  if (!actor.personId) throw new Error('A bulk operation is started by a person');
  return actor.personId;
}
