import { CaseEventRow, CaseRow, JournalAnchorRow } from '@bihuan/database';
import { Injectable } from '@nestjs/common';
import { DataSource, MoreThan, type EntityManager } from 'typeorm';
import { anchorHash } from './anchor-journal';
import { hashOf } from './journal';
import { rowFaults } from './row-faults';

/** What a verification of the journal found; `faults` is empty when every chain holds. */
export type JournalVerdict = {
  readonly cases: number;
  readonly entries: number;
  readonly anchors: number;
  readonly faults: readonly string[];
};

const BATCH = 100;

/**
 * Recomputes every hash of the journal and of its daily anchors, tells each case again from its journal, and names each row
 * that does not hold. All of it is read from one snapshot, so that what people do meanwhile is not taken for a fault, and
 * piece by piece.
 */
@Injectable()
export class VerifyJournal {
  constructor(private readonly dataSource: DataSource) {}

  execute(): Promise<JournalVerdict> {
    return this.dataSource.transaction('REPEATABLE READ', async (tx) => {
      const chains = await verifyChains(tx);
      const anchors = await verifyAnchors(tx);
      const faults = [...chains.faults, ...(await missingCases(tx)), ...anchors.faults];
      return { cases: chains.cases, entries: chains.entries, anchors: anchors.anchors, faults };
    });
  }
}

async function verifyChains(tx: EntityManager): Promise<Omit<JournalVerdict, 'anchors'>> {
  const faults: string[] = [];
  let cases = 0;
  let entries = 0;
  for (let last = '00000000-0000-0000-0000-000000000000'; ;) {
    const batch = await tx.find(CaseRow, {
      where: { id: MoreThan(last) },
      order: { id: 'ASC' },
      take: BATCH,
    });
    for (const row of batch) {
      const journal = await tx.find(CaseEventRow, { where: { caseId: row.id }, order: { sequence: 'ASC' } });
      entries += journal.length;
      faults.push(...chainFaults(row, journal), ...rowFaults(row, journal));
    }
    cases += batch.length;
    const end = batch.at(-1);
    if (!end || batch.length < BATCH) return { cases, entries, faults };
    last = end.id;
  }
}

async function verifyAnchors(tx: EntityManager): Promise<Pick<JournalVerdict, 'anchors' | 'faults'>> {
  const days = await tx.find(JournalAnchorRow, { select: { day: true }, order: { day: 'ASC' } });
  const faults: string[] = [];
  for (const { day } of days) faults.push(...(await anchorFaults(tx, day)));
  return { anchors: days.length, faults };
}

/** An anchor names every case there was: its heads are compared in the database, not fetched one by one. */
async function anchorFaults(tx: EntityManager, day: string): Promise<string[]> {
  const { heads, hash } = await tx.findOneByOrFail(JournalAnchorRow, { day });
  if (anchorHash(heads) !== hash) return [`anchor ${day}: its hash does not fit its heads`];
  const changed = await tx.query<{ case_id: string; sequence: string }[]>(
    `SELECT head->>0 AS case_id, head->>1 AS sequence
       FROM journal_anchor a CROSS JOIN jsonb_array_elements(a.heads) head
       LEFT JOIN case_event e ON e.case_id = (head->>0)::uuid AND e.sequence = (head->>1)::int
      WHERE a.day = $1 AND e.hash IS DISTINCT FROM head->>2`,
    [day],
  );
  return changed.map((head) => `anchor ${day}: case ${head.case_id} entry ${head.sequence} is not what it was`);
}

/** Numbers are given without gaps and never taken back: a case that is missing was deleted, anchored or not. */
async function missingCases(tx: EntityManager): Promise<string[]> {
  const gaps = await tx.query<{ series: string; last: number; found: number }[]>(
    `SELECT substr(s.series, 6) AS series, s.last, coalesce(n.found, 0) AS found
       FROM number_series s
       LEFT JOIN (SELECT regexp_replace(number, '-[0-9]+$', '') AS series, count(*)::int AS found
                    FROM "case" GROUP BY 1) n ON s.series = 'case/' || n.series
      WHERE s.series LIKE 'case/%' AND coalesce(n.found, 0) < s.last
      ORDER BY s.series`,
  );
  return gaps.map(({ series, last, found }) => `series ${series}: ${last} numbers given, but ${found} cases`);
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
