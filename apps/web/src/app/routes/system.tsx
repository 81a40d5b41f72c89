export { SystemPage as Component } from '../../features/system/components/system-page';
