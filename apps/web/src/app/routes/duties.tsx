export { DutiesPage as Component } from '../../features/duties/components/duties-page';
