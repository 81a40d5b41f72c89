import type { UnitBody, UnitView } from '@bihuan/contracts';
import { UnitRow } from '@bihuan/database';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AccessLog } from '../access-log';
import type { Caller } from '../caller';
import { UnknownUnit } from '../people.errors';
import { lockTree, moveSubtree } from './unit-tree';
import { toUnitView } from './unit.queries';

/** Renames, moves, retires a unit. What stands below it moves with it. */
@Injectable()
export class ChangeUnit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly accessLog: AccessLog,
  ) {}

  execute(caller: Caller, id: string, body: UnitBody): Promise<UnitView> {
    return this.dataSource.transaction(async (tx) => {
      await lockTree(tx);
      const unit = await tx.findOneBy(UnitRow, { id });
      if (!unit) throw new UnknownUnit();
      if (unit.parentId !== body.parentId) await moveSubtree(tx, unit, body.parentId);
      await tx.update(UnitRow, { id }, body);
      const { id: _id, path: _path, ...before } = unit;
      await this.accessLog.recordIn(tx, {
        personId: caller.actor.personId,
        action: 'unit.changed',
        subject: id,
        success: true,
        address: caller.address,
        details: { before, after: body },
      });
      return toUnitView({ ...unit, ...body });
    });
  }
}
