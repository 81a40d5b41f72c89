export { CalendarsPage as Component } from '../../features/admin/components/calendars-page';
