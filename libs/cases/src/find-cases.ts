import type { Actor } from '@bihuan/contracts';
import type { CaseRow } from '@bihuan/database';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CaseRepository } from './case.repository';

/** Those of some cases that an actor may see, as they stand now: for whoever is about to propose events of them. */
@Injectable()
export class FindCases {
  constructor(
    private readonly dataSource: DataSource,
    private readonly cases: CaseRepository,
  ) {}

  async execute(actor: Actor, caseIds: readonly string[]): Promise<ReadonlyMap<string, CaseRow>> {
    const rows = await this.cases.findVisible(this.dataSource.manager, actor, caseIds);
    return new Map(rows.map((row) => [row.id, row]));
  }
}
