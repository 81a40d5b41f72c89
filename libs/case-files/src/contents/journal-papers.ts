import { localDateOf } from '@bihuan/calendar';
import { CaseEventRow } from '@bihuan/database';
import { renderDocx } from '@bihuan/documents';
import type { CaseFacts, Contributor } from '../paper';
import { sheetOf } from './records-of-phases';

/** What the program that checks a file looks for. */
export const CHAIN = '日志链';

/** The last anchor that knows this case: what was fixed that day cannot have been changed since. */
async function anchorOf({ manager, view }: CaseFacts) {
  const [anchor] = await manager.query<{ day: string; hash: string; sequence: number; head: string }[]>(
    `SELECT a.day::text AS day, a.hash, (head->>1)::int AS sequence, head->>2 AS head
       FROM journal_anchor a CROSS JOIN LATERAL jsonb_array_elements(a.heads) head
      WHERE head->>0 = $1 AND a.day = (SELECT max(day) FROM journal_anchor)`,
    [view.id],
  );
  return anchor ?? null;
}

async function chainOf(facts: CaseFacts): Promise<readonly object[]> {
  const { manager, view, isWhole } = facts;
  const where = { caseId: view.id };
  const rows = await manager.find(CaseEventRow, { where, order: { sequence: 'ASC' } });
  const known = rows.filter(({ sequence }) => sequence <= view.version);
  if (isWhole) return known.map((row) => ({ ...row, at: row.at.toISOString() }));
  const seen = new Map(facts.journal.map((entry) => [entry.sequence, entry]));
  return known.map(({ sequence, previousHash, hash }) => ({ sequence, previousHash, hash, shown: seen.get(sequence) }));
}

/** The journal of the case: to be read, and to be checked. */
export const journalPapers: Contributor = (facts) => {
  const { view, timeZone, journal, isWhole } = facts;
  const date = localDateOf(journal.at(-1)?.at ?? view.registeredAt, timeZone);
  const common = { phase: 'journal' as const, number: null, author: view.office.name, date };
  const chain = async () => {
    const content = {
      case: { id: view.id, number: view.number, version: view.version },
      whole: isWhole,
      anchor: await anchorOf(facts),
      entries: await chainOf(facts),
    };
    return Buffer.from(`${JSON.stringify(content, null, 1)}\n`);
  };
  return Promise.resolve([
    { ...common, title: '办理日志', ending: '.docx', read: () => renderDocx(sheetOf(facts, '办理日志', journal)) },
    { ...common, title: CHAIN, ending: '.json', read: chain },
  ]);
};
