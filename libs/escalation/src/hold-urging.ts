import type { Actor } from '@bihuan/contracts';
import { CaseRow, UrgingDocumentRow } from '@bihuan/database';
import type { EntityManager } from 'typeorm';
import { StaleUrging, UnknownUrging } from './escalation.errors';
import { readableUrgings } from './readable-urgings';

/** A notice and its case, both locked until the transaction ends. */
export type HeldUrging = { readonly document: UrgingDocumentRow; readonly row: CaseRow };

/** Which notice, in the version that the caller read. */
export type UrgingRef = { readonly id: string; readonly expectedVersion: number };

/** Locks a notice that the actor may read; the case first, as the door does, so that nobody waits in a circle. */
export async function holdUrging(
  tx: EntityManager,
  actor: Actor,
  { id, expectedVersion }: UrgingRef,
): Promise<HeldUrging> {
  const readable = readableUrgings(actor);
  const [found] = await tx.query<{ caseId: string }[]>(
    `SELECT d.case_id AS "caseId" FROM urging_document d JOIN "case" c ON c.id = d.case_id
      WHERE ${readable.sql} AND d.id = $${readable.params.length + 1}`,
    [...readable.params, id],
  );
  if (!found) throw new UnknownUrging();
  const lock = { mode: 'pessimistic_write' } as const;
  const row = await tx.findOneOrFail(CaseRow, { where: { id: found.caseId }, lock });
  const document = await tx.findOneOrFail(UrgingDocumentRow, { where: { id }, lock });
  if (document.version !== expectedVersion) throw new StaleUrging(expectedVersion, document.version);
  return { document, row };
}
