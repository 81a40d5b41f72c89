export { RolesPage as Component } from '../../features/admin/components/roles-page';
