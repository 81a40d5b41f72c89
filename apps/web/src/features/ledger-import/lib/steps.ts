import type { LedgerImportStatus } from '@bihuan/contracts';

export const ledgerSteps = ['file', 'columns', 'lines', 'run'] as const;

/** The place of the step that an import of this status is at; behind the last one when all is done. */
export function stepOf(status: LedgerImportStatus): number {
  if (status === 'mapping' || status === 'reading') return ledgerSteps.indexOf('columns');
  if (status === 'preview') return ledgerSteps.indexOf('lines');
  return status === 'done' ? ledgerSteps.length : ledgerSteps.indexOf('run');
}
