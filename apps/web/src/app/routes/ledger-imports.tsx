export { LedgerImportsPage as Component } from '../../features/ledger-import/components/ledger-imports-page';
