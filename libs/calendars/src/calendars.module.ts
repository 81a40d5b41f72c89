import { Module } from '@nestjs/common';
import { CalendarQueries } from './calendar.queries';
import { ImportCalendar } from './import-calendar';

const useCases = [CalendarQueries, ImportCalendar];

/** The working calendars. Needs the global DataSource and Clock. */
@Module({ providers: useCases, exports: useCases })
export class CalendarsModule {}
