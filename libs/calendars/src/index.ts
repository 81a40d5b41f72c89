export { CalendarQueries } from './calendar.queries';
export { EmptyCalendar, UnknownCalendar } from './calendars.errors';
export { CalendarsModule } from './calendars.module';
export { ImportCalendar, importedCalendar, type ImportedCalendar } from './import-calendar';
