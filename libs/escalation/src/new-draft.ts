import { randomUUID } from 'node:crypto';
import { localDateOf } from '@bihuan/calendar';
import type { UrgingColour } from '@bihuan/contracts';
import { loadCalendars, UnitRow, UrgingDocumentRow, type CaseRow } from '@bihuan/database';
import type { EntityManager } from 'typeorm';
import { draftWords } from './draft-words';
import { NobodyToUrge } from './escalation.errors';

/** What is drafted, by whom and why. */
export type NewDraft = {
  readonly row: CaseRow;
  readonly colour: UrgingColour;
  readonly level: number;
  readonly proposalId: string | null;
  /** Why it begins at this step; null for what the ladder asks for. */
  readonly reason: string | null;
  /** Null for the system. */
  readonly author: { readonly personId: string; readonly name: string } | null;
  readonly now: Date;
  readonly timeZone: string;
};

/** Writes the draft of an urging notice to the unit that leads a case; answers its id. */
export async function insertDraft(tx: EntityManager, draft: NewDraft): Promise<string> {
  const { row, author, colour, level, proposalId, reason, now } = draft;
  if (row.leadUnitId === null) throw new NobodyToUrge();
  const office = await tx.findOneByOrFail(UnitRow, { id: row.officeUnitId });
  const words = draftWords({
    colour,
    row,
    today: localDateOf(now.toISOString(), draft.timeZone),
    calendar: (await loadCalendars(tx)).of(row.leadUnitId),
    earlier: await numbersBefore(tx, row.id),
    contact: author ? `${office.name} ${author.name}` : office.name,
  });
  const id = randomUUID();
  await tx.insert(UrgingDocumentRow, {
    ...words,
    id,
    proposalId,
    caseId: row.id,
    officeUnitId: row.officeUnitId,
    unitId: row.leadUnitId,
    colour,
    level,
    reason,
    status: 'draft',
    version: 1,
    authors: author ? [author.personId] : [],
    draftedAt: now,
    draftedBy: author?.personId ?? null,
  });
  return id;
}

async function numbersBefore(tx: EntityManager, caseId: string): Promise<readonly string[]> {
  const found = await tx.query<{ number: string }[]>(
    `SELECT d.number FROM urging_document d WHERE d.case_id = $1 AND d.number IS NOT NULL ORDER BY d.issued_at`,
    [caseId],
  );
  return found.map(({ number }) => number);
}
