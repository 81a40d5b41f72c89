export { HomePage as Component } from '../../features/to-do/components/home-page';
