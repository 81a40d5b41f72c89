export { DigestsPage as Component } from '../../features/admin/components/digests-page';
