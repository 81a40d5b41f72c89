import type { EntityManager } from 'typeorm';
import { MOST, type Found, type ScreenedEntry } from './screened-entry';
import { profileOf, SIMILAR, similarity, type TextProfile } from './text-similarity';

const BATCH = 500;
/** Twenty thousand statements: no office has so many in two years, and if one had, the newest would do. */
const MOST_BATCHES = 40;

type Statement = {
  readonly caseId: string;
  readonly sequence: number;
  readonly at: Date;
  readonly text: string;
  readonly names: string[];
};
type Place = Pick<Statement, 'caseId' | 'sequence' | 'at'>;
type Match = { readonly caseId: string; readonly sequence: number; readonly score: number };

/**
 * Earlier requests for closure of other cases of the same office whose statement is much like this one: the three
 * likest, one for each case. Only earlier ones, so that whoever copied is pointed at, and a second run finds the same.
 */
export async function similarStatements(manager: EntityManager, { entry, row }: ScreenedEntry): Promise<Found[]> {
  const { statement } = entry.payload;
  if (typeof statement !== 'string') return [];
  const likenessTo = likeness(statement, await unitNames(manager, row.leadUnitId));
  const best = new Map<string, Match>();
  for await (const other of earlierStatements(manager, { entry, row })) keepBest(best, likenessTo(other));
  return [...best.values()]
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST)
    .map(({ caseId, sequence, score }) => ({
      subject: `case:${caseId}`,
      otherCaseId: caseId,
      details: { kind: 'similar-text', score, otherSequence: sequence },
    }));
}

/** Leaves the names of both units out of both texts: some who copy forget to put their own. Prepared once for a unit. */
function likeness(statement: string, ownNames: readonly string[]): (other: Statement) => Match {
  const profiles = new Map<string, TextProfile>();
  return ({ caseId, sequence, text, names }) => {
    const both = [...ownNames, ...names];
    const key = names.join('\n');
    const own = profiles.get(key) ?? profileOf(statement, both);
    profiles.set(key, own);
    return { caseId, sequence, score: Math.floor(similarity(own, profileOf(text, both)) * 1000) / 1000 };
  };
}

function keepBest(best: Map<string, Match>, match: Match): void {
  if (match.score >= SIMILAR && match.score > (best.get(match.caseId)?.score ?? 0)) best.set(match.caseId, match);
}

/** Newest first, batch by batch: two years of statements are not held in memory. */
async function* earlierStatements(
  manager: EntityManager,
  { entry, row }: Pick<ScreenedEntry, 'entry' | 'row'>,
): AsyncGenerator<Statement> {
  let before: Place = { caseId: 'ffffffff-ffff-ffff-ffff-ffffffffffff', sequence: 0, at: entry.at };
  for (let batch = 0; batch < MOST_BATCHES; batch += 1) {
    const found = await manager.query<Statement[]>(
      `SELECT e.case_id AS "caseId", e.sequence, e.at, e.payload->>'statement' AS text,
              array_remove(ARRAY[u.name, u.short_name], NULL) AS names
         FROM case_event e JOIN "case" c ON c.id = e.case_id AND c.office_unit_id = $1
         LEFT JOIN unit u ON u.id = c.lead_unit_id
        WHERE e.type = 'closure.requested' AND e.case_id <> $2 AND e.at >= $3::timestamptz - interval '24 months'
          AND (e.at, e.case_id, e.sequence) < ($4, $5, $6) AND e.payload->>'statement' IS NOT NULL
        ORDER BY e.at DESC, e.case_id DESC, e.sequence DESC LIMIT ${BATCH}`,
      [row.officeUnitId, row.id, entry.at, before.at, before.caseId, before.sequence],
    );
    yield* found;
    const last = found.at(-1);
    if (!last || found.length < BATCH) return;
    before = last;
  }
}

async function unitNames(manager: EntityManager, unitId: string | null): Promise<readonly string[]> {
  const [unit] = await manager.query<{ names: string[] }[]>(
    'SELECT ARRAY[name, short_name] AS names FROM unit WHERE id = $1',
    [unitId],
  );
  return unit?.names ?? [];
}
