import { EscalationProposalRow, UrgingDocumentRow, type CaseRow } from '@bihuan/database';
import type { StampedEventOf } from '@bihuan/workflow';
import type { EntityManager } from 'typeorm';
import { issuedText } from '../urging/issued-text';

/*
 * Document and case move together, whoever raised the event and from where. A life that is told again finds the document
 * past this step and leaves it alone.
 */

/** Gives the document its number and freezes its text. */
export async function markIssued(
  tx: EntityManager,
  event: StampedEventOf<'urging.issued'>,
  row: CaseRow,
): Promise<void> {
  const { urging } = event.facts;
  const document = await tx.findOneBy(UrgingDocumentRow, { id: event.documentId, caseId: row.id, status: 'approved' });
  if (!document || !urging) return;
  const { text, sha256 } = await issuedText(tx, document, row, { number: urging.number, on: event.on });
  const by = { issuedAt: new Date(event.at), issuedBy: event.by.personId };
  await tx.update(
    UrgingDocumentRow,
    { id: document.id },
    { ...by, status: 'issued', version: document.version + 1, number: urging.number, issuedText: text, sha256 },
  );
  if (document.proposalId === null) return;
  await tx.update(
    EscalationProposalRow,
    { id: document.proposalId, status: 'open' },
    { status: 'taken', decidedAt: new Date(event.at), decidedBy: event.by.personId, reason: urging.number },
  );
}

export async function markReceived(
  tx: EntityManager,
  event: StampedEventOf<'urging.received'>,
  row: CaseRow,
): Promise<void> {
  const by = { receivedAt: new Date(event.at), receivedBy: event.by.personId };
  await tx.update(
    UrgingDocumentRow,
    { id: event.documentId, caseId: row.id, status: 'issued' },
    { ...by, status: 'received', version: () => 'version + 1' },
  );
}
