export { PeoplePage as Component } from '../../features/admin/components/people-page';
