export { BulkOperationsPage as Component } from '../../features/bulk/components/bulk-operations-page';
