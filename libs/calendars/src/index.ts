export { AskAgainForReprojections } from './ask-again';
export { CalendarQueries } from './calendar.queries';
export * from './calendars.errors';
export { CalendarsModule } from './calendars.module';
export { ConfirmCalendarChange } from './confirm-calendar-change';
export { PreviewCalendarChange } from './preview-calendar-change';
export { ReprojectionQueries } from './reprojection.queries';
export { RunReprojection } from './run-reprojection';
