export { FrozenYearsPage as Component } from '../../features/year/components/frozen/frozen-years-page';
