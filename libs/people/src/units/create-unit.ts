import type { UnitBody, UnitView } from '@bihuan/contracts';
import { UnitRow } from '@bihuan/database';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { AccessLog } from '../access-log';
import type { Caller } from '../caller';
import { lockTree, pathBelow } from './unit-tree';
import { unitById } from './unit.queries';

@Injectable()
export class CreateUnit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly accessLog: AccessLog,
  ) {}

  execute(caller: Caller, { reason: _reason, ...body }: UnitBody): Promise<UnitView> {
    return this.dataSource.transaction(async (tx) => {
      await lockTree(tx);
      const id = randomUUID();
      const unit: UnitRow = { ...body, id, path: await pathBelow(tx, body.parentId, id) };
      await tx.insert(UnitRow, unit);
      await this.accessLog.recordIn(tx, {
        personId: caller.actor.personId,
        action: 'unit.created',
        subject: id,
        success: true,
        address: caller.address,
        details: body,
      });
      return unitById(tx, id);
    });
  }
}
