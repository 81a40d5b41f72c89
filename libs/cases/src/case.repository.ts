import type { Actor } from '@bihuan/contracts';
import { visibleCases } from '@bihuan/access';
import { CaseRow } from '@bihuan/database';
import { Injectable } from '@nestjs/common';
import { Any, type EntityManager } from 'typeorm';
import { StaleVersion, UnknownCase } from './cases.errors';

/** Where a case comes from and goes to. Locks, and fences lost updates; decides nothing. */
@Injectable()
export class CaseRepository {
  /** The case, locked until the transaction ends; stale before illegal. `expectedVersion` null takes any. */
  async lock(tx: EntityManager, actor: Actor, caseId: string, expectedVersion: number | null): Promise<CaseRow> {
    await this.requireVisible(tx, actor, caseId);
    const row = await tx.findOne(CaseRow, { where: { id: caseId }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new UnknownCase();
    if (expectedVersion !== null && row.version !== expectedVersion)
      throw new StaleVersion(expectedVersion, row.version);
    return row;
  }

  /** Refuses a case that the actor may not see, as if it did not exist. */
  async requireVisible(tx: EntityManager, actor: Actor, caseId: string): Promise<void> {
    const visible = visibleCases(actor, 2);
    const found = (await tx.query(`SELECT 1 FROM "case" c WHERE c.id = $1 AND ${visible.sql}`, [
      caseId,
      ...visible.params,
    ])) as unknown[];
    if (found.length === 0) throw new UnknownCase();
  }

  /** Those of the named cases that the actor may see, in no order and not locked. */
  async findVisible(tx: EntityManager, actor: Actor, caseIds: readonly string[]): Promise<readonly CaseRow[]> {
    const visible = visibleCases(actor, 2);
    const found = (await tx.query(`SELECT c.id FROM "case" c WHERE c.id = ANY($1::uuid[]) AND ${visible.sql}`, [
      caseIds,
      ...visible.params,
    ])) as { id: string }[];
    return tx.findBy(CaseRow, { id: Any(found.map(({ id }) => id)) });
  }

  /** Writes the row back if nobody else did since it was read. */
  async save(tx: EntityManager, before: CaseRow, after: CaseRow): Promise<void> {
    const { id, ...columns } = after;
    const result = await tx
      .createQueryBuilder()
      .update(CaseRow)
      .set(columns)
      .where('id = :id AND version = :version', { id, version: before.version })
      .execute();
    if (result.affected !== 1) throw new StaleVersion(before.version, after.version);
  }
}
