import { CaseEventRow, CaseRow, JournalAnchorRow } from '@bihuan/database';
import { Injectable } from '@nestjs/common';
import { DataSource, MoreThan } from 'typeorm';
import { anchorHash } from './anchor-journal';
import { hashOf } from './journal';

/** What a verification of the journal found; `faults` is empty when every chain holds. */
export type JournalVerdict = {
  readonly cases: number;
  readonly entries: number;
  readonly anchors: number;
  readonly faults: readonly string[];
};

const BATCH = 500;

/** Recomputes every hash of the journal and of its daily anchors, and names each row that does not hold. */
@Injectable()
export class VerifyJournal {
  constructor(private readonly dataSource: DataSource) {}

  async execute(): Promise<JournalVerdict> {
    const faults: string[] = [];
    let cases = 0;
    let entries = 0;
    for (let last = '00000000-0000-0000-0000-000000000000'; ;) {
      const batch = await this.dataSource.manager.find(CaseRow, {
        where: { id: MoreThan(last) },
        order: { id: 'ASC' },
        take: BATCH,
      });
      for (const row of batch) {
        const journal = await this.dataSource.manager.find(CaseEventRow, {
          where: { caseId: row.id },
          order: { sequence: 'ASC' },
        });
        entries += journal.length;
        faults.push(...chainFaults(row, journal));
      }
      cases += batch.length;
      const end = batch.at(-1);
      if (!end || batch.length < BATCH) break;
      last = end.id;
    }
    const anchors = await this.dataSource.manager.find(JournalAnchorRow, { order: { day: 'ASC' } });
    for (const anchor of anchors) faults.push(...(await this.anchorFaults(anchor)));
    return { cases, entries, anchors: anchors.length, faults };
  }

  private async anchorFaults(anchor: JournalAnchorRow): Promise<string[]> {
    if (anchorHash(anchor.heads) !== anchor.hash) return [`anchor ${anchor.day}: its hash does not fit its heads`];
    const faults: string[] = [];
    for (const [caseId, sequence, hash] of anchor.heads) {
      const entry = await this.dataSource.manager.findOneBy(CaseEventRow, { caseId, sequence });
      if (entry?.hash !== hash)
        faults.push(`anchor ${anchor.day}: case ${caseId} entry ${sequence} is not what it was`);
    }
    return faults;
  }
}

function chainFaults(row: CaseRow, journal: readonly CaseEventRow[]): string[] {
  const faults: string[] = [];
  let previous: string | null = null;
  journal.forEach((entry, index) => {
    const name = `case ${row.number} entry ${entry.sequence}`;
    if (entry.sequence !== index + 1) faults.push(`${name}: an entry before it is missing`);
    if (entry.previousHash !== previous) faults.push(`${name}: it does not follow the entry before it`);
    const { hash, ...content } = entry;
    if (hashOf(content) !== hash) faults.push(`${name}: its content was changed`);
    previous = entry.hash;
  });
  if (journal.length !== row.version)
    faults.push(`case ${row.number}: version ${row.version}, but ${journal.length} entries`);
  return faults;
}
