import { scoringScheme, type Actor, type SchemeView, type ScoringScheme } from '@bihuan/contracts';
import { PersonRow, ScoringSchemeRow } from '@bihuan/database';
import { Clock } from '@bihuan/platform';
import { defaultScheme } from '@bihuan/report-domain';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { readableOffice } from '../year/offices';
import { StaleScore } from './scoring.errors';

/** How an office scores: the scheme that ships until the head of office saves another, each version kept. */
@Injectable()
export class KeepScheme {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async read(actor: Actor): Promise<SchemeView> {
    const { manager } = this.dataSource;
    return schemeOf(manager, (await readableOffice(manager, actor)).id);
  }

  async save(actor: Actor, expectedVersion: number, scheme: ScoringScheme): Promise<SchemeView> {
    return this.dataSource.transaction(async (tx) => {
      const office = await readableOffice(tx, actor);
      await tx.query('SELECT id FROM unit WHERE id = $1 FOR UPDATE', [office.id]);
      const { version } = await schemeOf(tx, office.id);
      if (version !== expectedVersion) throw new StaleScore(expectedVersion, version);
      await tx.insert(ScoringSchemeRow, {
        officeUnitId: office.id,
        version: version + 1,
        body: { ...scheme },
        changedAt: this.clock.now(),
        changedBy: actor.personId ?? '',
      });
      return schemeOf(tx, office.id);
    });
  }
}

/** The scheme in force of an office; version 0 is the one that ships. */
export async function schemeOf(manager: EntityManager, officeUnitId: string): Promise<SchemeView> {
  const row = await manager.findOne(ScoringSchemeRow, { where: { officeUnitId }, order: { version: 'DESC' } });
  if (!row) return { version: 0, scheme: defaultScheme, changedAt: null, changedBy: null };
  const person = await manager.findOneBy(PersonRow, { id: row.changedBy });
  const scheme = scoringScheme.parse(row.body);
  return { version: row.version, scheme, changedAt: row.changedAt.toISOString(), changedBy: person?.name ?? null };
}
