import { randomUUID } from 'node:crypto';
import type { Actor, InspectionBody, InspectionView } from '@bihuan/contracts';
import { InspectionRow } from '@bihuan/database';
import { Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { officeOf } from './office-of';

/** Puts an inspection on record, so that the problems it raises can be told apart from those of others. */
@Injectable()
export class CreateInspection {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, body: InspectionBody): Promise<InspectionView> {
    const row = { ...body, id: randomUUID(), officeUnitId: officeOf(actor), createdAt: this.clock.now() };
    await this.dataSource.manager.insert(InspectionRow, row);
    return { ...body, id: row.id, cases: 0 };
  }
}
