import type { LedgerImportSummary } from '@bihuan/contracts';

/** How often a page looks how far it is, in milliseconds. */
export const POLL = 5000;

/** Whether more is to come without anybody doing anything. */
export const isAtWork = ({ status }: Pick<LedgerImportSummary, 'status'>): boolean =>
  status === 'reading' || status === 'waiting' || status === 'running';
