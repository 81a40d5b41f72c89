export { CalendarsPage as Component } from '../../features/calendars/components/calendars-page';
