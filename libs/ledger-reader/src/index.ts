export { proposeLayouts } from './layout/propose-layouts';
export { signatureOf, withRemembered } from './layout/signature';
export { type LedgerUnit, type LedgerWorld, SAMPLE_ROWS, type SheetSample } from './ledger-reader.types';
export { readLedger } from './rows/read-ledger';
export { readLedgerRow, readingContext, type ReadRow } from './rows/read-ledger-row';
export type { ReadingContext } from './rows/row-reading';
export { titleAndFinding } from './title-and-finding';
