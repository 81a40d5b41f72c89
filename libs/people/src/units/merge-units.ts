import { systemActor } from '@bihuan/access';
import { ApplyCaseEvent, ReprojectCase } from '@bihuan/cases';
import { mergeObstacles, type UnitMergeBody, type UnitMergePreview, type UnitMergeResult } from '@bihuan/contracts';
import { UnitRow } from '@bihuan/database';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AccessLog } from '../access-log';
import type { Caller } from '../caller';
import { fitParties, previewOf, type MergeParties } from './preview-merge';
import { calendarsAbove, reprojectBelow } from './reproject-below';
import { PARTAKES } from './unit-holdings';
import { lockTree, moveSubtree } from './unit-tree';
import { MergeBlocked, StaleMerge } from './units.errors';

/**
 * One unit becomes part of another (机构改革). People, open cases, duties, drafts and the units below go over; closed cases
 * keep the unit they were closed under, which stays below its successor, out of use and pointing to it. Everything in one
 * transaction: whoever looks finds it all done, or nothing.
 */
@Injectable()
export class MergeUnits {
  constructor(
    private readonly dataSource: DataSource,
    private readonly apply: ApplyCaseEvent,
    private readonly reproject: ReprojectCase,
    private readonly accessLog: AccessLog,
  ) {}

  execute(caller: Caller, id: string, { into: intoId, reason, fingerprint }: UnitMergeBody): Promise<UnitMergeResult> {
    return this.dataSource.transaction(async (tx) => {
      const cases = await holdStill(tx, id);
      const parties = await fitParties(tx, id, intoId);
      const preview = await previewOf(tx, id, intoId);
      requireSeen(preview, fingerprint);
      await this.moveUnits(tx, parties, preview);
      const what = `机构合并：${parties.from.name}并入${parties.into.name}（${caller.actor.name}办理）。${reason}`;
      for (const caseId of cases) await this.hand(tx, caseId, { parties, reason: what });
      await moveHoldings(tx, id, intoId);
      await tx.update(UnitRow, { id }, { active: false, successorId: intoId });
      await this.accessLog.recordIn(tx, {
        personId: caller.actor.personId,
        action: 'unit.merged',
        subject: id,
        success: true,
        address: caller.address,
        details: { from: parties.from.name, into: parties.into.name, intoId, reason, people: preview.people, cases },
      });
      return { people: preview.people, cases: cases.length, childUnits: preview.childUnits.length };
    });
  }

  private async hand(
    tx: EntityManager,
    caseId: string,
    { parties, reason }: { readonly parties: MergeParties; readonly reason: string },
  ): Promise<void> {
    const body = {
      type: 'unit.succeeded',
      fromUnitId: parties.from.id,
      toUnitId: parties.into.id,
      reason: reason.slice(0, 500),
    } as const;
    await this.apply.within(tx, { actor: systemActor, caseId, expectedVersion: null, body });
  }

  /** The units below go to the successor, and the unit itself below it: its closed cases stay in sight of those who had them. */
  private async moveUnits(tx: EntityManager, { from, into }: MergeParties, { childUnits }: UnitMergePreview) {
    const before = await calendarsAbove(tx, from.path);
    const isOther = (await calendarsAbove(tx, into.path)) !== before;
    for (const { id } of childUnits) {
      const child = await tx.findOneByOrFail(UnitRow, { id });
      await moveSubtree(tx, child, into.id);
      await tx.update(UnitRow, { id }, { parentId: into.id });
      if (isOther) await reprojectBelow(tx, this.reproject, id);
    }
    await moveSubtree(tx, from, into.id);
    await tx.update(UnitRow, { id: from.id }, { parentId: into.id });
  }
}

/**
 * Locks the cases, then the tree, then the unit: in the order in which an event takes them. What an event gave the unit while
 * we waited is found by looking again; whoever comes later waits for us, and finds the unit out of use.
 */
async function holdStill(tx: EntityManager, unitId: string): Promise<readonly string[]> {
  const lockCases = () =>
    tx.query<{ id: string }[]>(`SELECT c.id FROM "case" c WHERE ${PARTAKES} ORDER BY c.id FOR UPDATE OF c`, [unitId]);
  await lockCases();
  await lockTree(tx);
  await tx.findOne(UnitRow, { where: { id: unitId }, lock: { mode: 'pessimistic_write' } });
  return (await lockCases()).map(({ id }) => id);
}

function requireSeen({ obstacles, fingerprint }: UnitMergePreview, seen: string): void {
  const [obstacle] = obstacles;
  if (obstacle) throw new MergeBlocked(mergeObstacles[obstacle]);
  if (fingerprint !== seen) throw new StaleMerge();
}

/** What is not part of a case: people, duties, drafts, and what waits to be signed for. Issued texts keep the name of their day. */
async function moveHoldings(tx: EntityManager, from: string, into: string): Promise<void> {
  const parties = [from, into];
  await tx.query('UPDATE person SET unit_id = $2 WHERE unit_id = $1', parties);
  await tx.query('UPDATE recurring_duty SET lead_unit_id = $2 WHERE lead_unit_id = $1', parties);
  await tx.query(`UPDATE official_document SET unit_id = $2 WHERE unit_id = $1 AND status = 'draft'`, parties);
  await tx.query(
    `UPDATE official_document_receipt r SET unit_id = $2
      WHERE r.unit_id = $1 AND r.received_at IS NULL AND NOT EXISTS (
        SELECT 1 FROM official_document_receipt o WHERE o.document_id = r.document_id AND o.unit_id = $2)`,
    parties,
  );
  await tx.query(
    `UPDATE urging_document SET unit_id = $2 WHERE unit_id = $1 AND status IN ('draft', 'approved')`,
    parties,
  );
}
