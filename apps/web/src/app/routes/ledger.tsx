export { LedgerPage as Component } from '../../features/ledger/components/ledger-page';
