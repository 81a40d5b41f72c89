export { WritingListPage as Component } from '../../features/reports/components/writing/writing-list-page';
