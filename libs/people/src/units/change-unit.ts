import { ReprojectCase } from '@bihuan/cases';
import type { UnitBody, UnitView } from '@bihuan/contracts';
import { UnitRow } from '@bihuan/database';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AccessLog } from '../access-log';
import type { Caller } from '../caller';
import { UnknownUnit } from '../people.errors';
import { FormerNames } from './former-names';
import { calendarsAbove, reprojectBelow } from './reproject-below';
import { holdingsOf } from './unit-holdings';
import { lockTree, moveSubtree } from './unit-tree';
import { unitById } from './unit.queries';
import { UnitInUse } from './units.errors';

/**
 * Renames, moves, retires a unit. What stands below it moves with it, its former name is kept, and where another calendar
 * holds in the new place the due dates are counted anew.
 */
@Injectable()
export class ChangeUnit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly accessLog: AccessLog,
    private readonly names: FormerNames,
    private readonly reproject: ReprojectCase,
  ) {}

  execute(caller: Caller, id: string, { reason = '', ...body }: UnitBody): Promise<UnitView> {
    const changedBy = caller.actor.personId;
    return this.dataSource.transaction(async (tx) => {
      await lockTree(tx);
      // whoever gives it people or work at this moment comes before, or finds it closed
      const mode = body.active ? 'for_no_key_update' : 'pessimistic_write';
      const unit = await tx.findOne(UnitRow, { where: { id }, lock: { mode } });
      if (!unit) throw new UnknownUnit();
      if (unit.active && !body.active) await requireEmpty(tx, id);
      if (isRenamed(unit, body)) await this.names.keep(tx, unit, { changedBy, reason: reason || null });
      if (unit.parentId !== body.parentId) await this.move(tx, unit, body.parentId);
      await tx.update(UnitRow, { id }, { ...body, ...(body.active && { successorId: null }) });
      const { id: _id, path: _path, successorId: _successor, ...before } = unit;
      await this.accessLog.recordIn(tx, {
        personId: changedBy,
        action: 'unit.changed',
        subject: id,
        success: true,
        address: caller.address,
        details: { before, after: body, reason },
      });
      return unitById(tx, id);
    });
  }

  private async move(tx: EntityManager, unit: UnitRow, parentId: string | null): Promise<void> {
    await moveSubtree(tx, unit, parentId);
    const { path } = await tx.findOneByOrFail(UnitRow, { id: unit.id });
    const [before, after] = [await calendarsAbove(tx, unit.path), await calendarsAbove(tx, path)];
    if (before !== after) await reprojectBelow(tx, this.reproject, unit.id);
  }
}

function isRenamed(unit: UnitRow, { name, shortName }: UnitBody): boolean {
  return unit.name !== name || unit.shortName !== shortName;
}

async function requireEmpty(tx: EntityManager, id: string): Promise<void> {
  const held = await holdingsOf(tx, id);
  if (held.people + held.openCases + held.units > 0) throw new UnitInUse(held);
}
