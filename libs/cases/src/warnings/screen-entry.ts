import { randomUUID } from 'node:crypto';
import type { WarningKind } from '@bihuan/contracts';
import { CaseEventRow, CaseRow, CaseScreeningRow, CaseWarningRow } from '@bihuan/database';
import { AppConfig, Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { secondsLeft } from './last-minute';
import { sameFiles } from './same-files.queries';
import type { Found, ScreenedEntry } from './screened-entry';
import { screeningsOf } from './screenings';
import { similarStatements } from './similar-statements.queries';

type Search = (manager: EntityManager, screened: ScreenedEntry) => Found[] | Promise<Found[]>;

const searches: Readonly<Record<WarningKind, Search>> = {
  'similar-text': similarStatements,
  'same-file': sameFiles,
  'last-minute': (_manager, screened) => handedInLate(screened),
};

/**
 * Screens a journal entry for signs of a closure on paper, and notes what a verifier should look at. It changes
 * neither case nor journal and refuses nothing; a second run finds that the entry was screened.
 */
@Injectable()
export class ScreenEntry {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly config: AppConfig,
  ) {}

  async execute(caseId: string, sequence: number): Promise<void> {
    const { manager } = this.dataSource;
    if (await manager.existsBy(CaseScreeningRow, { caseId, sequence })) return;
    const entry = await manager.findOneByOrFail(CaseEventRow, { caseId, sequence });
    const row = await manager.findOneByOrFail(CaseRow, { id: caseId });
    const found: Found[] = [];
    for (const kind of screeningsOf(entry.type))
      found.push(...(await searches[kind](manager, { entry, row, timeZone: this.config.timeZone })));
    // the search is done before the transaction: its foreign keys would keep the case locked all the while
    await this.dataSource.transaction((tx) => this.note(tx, entry, found));
  }

  private async note(tx: EntityManager, { caseId, sequence }: CaseEventRow, found: readonly Found[]): Promise<void> {
    const now = this.clock.now();
    const claim = await tx
      .createQueryBuilder()
      .insert()
      .into(CaseScreeningRow)
      .values({ caseId, sequence, screenedAt: now })
      .orIgnore()
      .returning('sequence')
      .execute();
    if ((claim.raw as unknown[]).length === 0) return;
    for (const each of found)
      await tx.insert(CaseWarningRow, {
        ...each,
        id: randomUUID(),
        caseId,
        sequence,
        kind: each.details.kind,
        createdAt: now,
      });
  }
}

function handedInLate({ entry, row, timeZone }: ScreenedEntry): Found[] {
  const left = secondsLeft(entry.at, row.dueOn, timeZone);
  if (left === null || row.dueOn === null) return [];
  const details = { kind: 'last-minute', type: entry.type, secondsLeft: left, dueOn: row.dueOn } as const;
  return [{ subject: `due:${row.dueOn}`, otherCaseId: null, details }];
}
