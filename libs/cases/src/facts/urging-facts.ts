import type { CaseEventBodyOf } from '@bihuan/contracts';
import { PersonRow, UrgingDocumentRow } from '@bihuan/database';
import type { EventFacts } from '@bihuan/workflow';
import { nextUrgingNumber } from '../number-series';
import { issuedText } from '../urging/issued-text';
import { urgingFault } from '../urging/urging-fault';
import type { Setting } from './setting';

/**
 * Looks an urging notice up that is to be issued: one of this very case, approved, still addressed to the unit that leads it.
 * The number is drawn here, in the transaction of the event: what is refused or rolled back gives it back, so there are no gaps.
 */
export async function urgingFacts(
  { documentId }: CaseEventBodyOf<'urging.issued'>,
  { tx, row, on, isTrial }: Setting,
): Promise<EventFacts> {
  const document = await tx.findOne(UrgingDocumentRow, {
    where: { id: documentId, caseId: row.id },
    ...(isTrial ? {} : { lock: { mode: 'pessimistic_write' } }),
  });
  if (!document?.approvedBy || urgingFault(document, row, on) !== null) return { urging: null };
  const { name } = await tx.findOneByOrFail(PersonRow, { id: document.approvedBy });
  const about = { level: document.level, approvedBy: name };
  if (isTrial) return { urging: { ...about, number: '' } };
  const number = await nextUrgingNumber(tx, row.officeUnitId, on.slice(0, 4));
  const { sha256 } = await issuedText(tx, document, row, { number, on });
  return { urging: { ...about, number, sha256 } };
}
