export { FillInPage as Component } from '../../features/fill-in/components/fill-in-page';
