export { DispatchPage as Component } from '../../features/reports/components/dispatch-page';
