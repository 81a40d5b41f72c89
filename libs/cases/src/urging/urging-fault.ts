import type { CaseRow, UrgingDocumentRow } from '@bihuan/database';

/** What stands in the way of issuing an urging notice, apart from who asks. */
export type UrgingFault = 'not-approved' | 'other-unit' | 'date-passed';

/**
 * Tells why an urging notice cannot be issued on a day; null when it can. The door asks this of every `urging.issued`, and
 * the screens beforehand, so that both give the same answer.
 */
export function urgingFault(
  document: Pick<UrgingDocumentRow, 'status' | 'unitId' | 'content'>,
  row: Pick<CaseRow, 'leadUnitId'>,
  on: string,
): UrgingFault | null {
  if (document.status !== 'approved') return 'not-approved';
  if (document.unitId !== row.leadUnitId) return 'other-unit';
  return document.content.answerBy < on ? 'date-passed' : null;
}
