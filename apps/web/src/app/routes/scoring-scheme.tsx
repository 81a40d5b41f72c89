export { SchemePage as Component } from '../../features/year/components/scheme/scheme-page';
