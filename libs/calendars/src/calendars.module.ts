import { CasesModule } from '@bihuan/cases';
import { Module } from '@nestjs/common';
import { AskAgainForReprojections } from './ask-again';
import { CalendarProposals } from './calendar-proposal';
import { CalendarQueries } from './calendar.queries';
import { ConfirmCalendarChange } from './confirm-calendar-change';
import { PreviewCalendarChange } from './preview-calendar-change';
import { ReprojectionQueries } from './reprojection.queries';
import { RunReprojection } from './run-reprojection';

const useCases = [
  CalendarQueries,
  PreviewCalendarChange,
  ConfirmCalendarChange,
  RunReprojection,
  ReprojectionQueries,
  AskAgainForReprojections,
];

/** The working calendars, and the open cases that move with them. */
@Module({ imports: [CasesModule], providers: [CalendarProposals, ...useCases], exports: useCases })
export class CalendarsModule {}
