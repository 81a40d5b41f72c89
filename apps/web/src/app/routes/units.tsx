export { UnitsPage as Component } from '../../features/admin/components/units-page';
