import type { Actor, DraftView } from '@bihuan/contracts';
import { EventDraftRow } from '@bihuan/database';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CaseRepository } from '../case.repository';

/** What somebody typed into forms of a case and has not handed in, the latest first: their own, never another's. */
@Injectable()
export class ReadDrafts {
  constructor(
    private readonly dataSource: DataSource,
    private readonly cases: CaseRepository,
  ) {}

  async execute(actor: Actor, caseId: string): Promise<DraftView[]> {
    const { manager } = this.dataSource;
    await this.cases.requireVisible(manager, actor, caseId);
    const rows = await manager.find(EventDraftRow, {
      where: { personId: actor.personId ?? '', caseId },
      order: { updatedAt: 'DESC', name: 'ASC' },
    });
    return rows.map(({ name, typed, updatedAt }) => ({ name, values: typed, savedAt: updatedAt.toISOString() }));
  }
}
