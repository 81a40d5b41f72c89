export { ImportsPage as Component } from '../../features/intake/components/imports-page';
