export { AccessLogPage as Component } from '../../features/admin/components/access-log-page';
