export { LaddersPage as Component } from '../../features/admin/components/ladders-page';
