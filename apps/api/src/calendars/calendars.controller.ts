import {
  calendarSummary,
  calendarView,
  calendarYear,
  type CalendarSummary,
  type CalendarView,
  type CalendarYear,
} from '@bihuan/contracts';
import { CalendarQueries, ImportCalendar, importedCalendar, type ImportedCalendar } from '@bihuan/calendars';
import type { Caller } from '@bihuan/people';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Requires, SignedIn } from '../access/access-rule';
import { CurrentCaller } from '../access/request-params';
import { Answers } from '../http/answers';

const year = z.coerce.number().int().min(1950).max(2199);

@ApiTags('calendars')
@Controller('calendars')
export class CalendarsController {
  constructor(
    private readonly queries: CalendarQueries,
    private readonly importCalendar: ImportCalendar,
  ) {}

  @Get()
  @SignedIn()
  @Answers(z.array(calendarSummary))
  list(): Promise<CalendarSummary[]> {
    return this.queries.list();
  }

  @Get(':year')
  @SignedIn()
  @Answers(calendarView)
  read(@Param('year', { schema: year }) wanted: number): Promise<CalendarView> {
    return this.queries.getByYear(wanted);
  }

  @Post()
  @HttpCode(200)
  @Requires('calendars.manage')
  @Answers(importedCalendar)
  import(
    @CurrentCaller() caller: Caller,
    @Body({ schema: calendarYear }) body: CalendarYear,
  ): Promise<ImportedCalendar> {
    return this.importCalendar.execute(caller, body);
  }
}
