import { randomUUID } from 'node:crypto';
import { localDateOf } from '@bihuan/calendar';
import { UnitNameRow, type UnitRow } from '@bihuan/database';
import { AppConfig, Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

type Change = { readonly changedBy: string | null; readonly reason: string | null };

/** Keeps the name that a unit has now, before it gets another one. A name that lasted less than a day is kept too. */
@Injectable()
export class FormerNames {
  constructor(
    private readonly clock: Clock,
    private readonly config: AppConfig,
  ) {}

  async keep(tx: EntityManager, { id, name, shortName }: UnitRow, change: Change): Promise<void> {
    const now = this.clock.now();
    const [before] = await tx.find(UnitNameRow, { where: { unitId: id }, order: { changedAt: 'DESC' }, take: 1 });
    await tx.insert(UnitNameRow, {
      id: randomUUID(),
      unitId: id,
      name,
      shortName,
      validFrom: before?.validUntil ?? null,
      validUntil: localDateOf(now.toISOString(), this.config.timeZone),
      changedAt: now,
      ...change,
    });
  }
}
