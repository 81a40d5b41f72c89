export { YearPage as Component } from '../../features/year/components/year-page';
