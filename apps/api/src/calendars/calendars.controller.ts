import { CalendarQueries, ConfirmCalendarChange, PreviewCalendarChange } from '@bihuan/calendars';
import {
  calendarChange,
  calendarConfirmation,
  calendarPreview,
  calendarQuery,
  calendarSummary,
  calendarVersionPage,
  calendarVersionsQuery,
  calendarView,
  pageQuery,
  reprojectionView,
  type CalendarChange,
  type CalendarConfirmation,
  type CalendarPreview,
  type CalendarQuery,
  type CalendarSummary,
  type CalendarVersionsQuery,
  type CalendarView,
  type Page,
  type PageQuery,
  type ReprojectionView,
} from '@bihuan/contracts';
import type { Caller } from '@bihuan/people';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Requires, SignedIn } from '../access/access-rule';
import { CurrentCaller } from '../access/request-params';
import { Answers } from '../http/answers';

const year = z.coerce.number().int().min(1950).max(2199);
const version = z.coerce.number().int().min(0).max(1_000_000);

/** Lists of days, national ones or those of a unit (`unitId`), and how they are changed: looked at first, then confirmed. */
@ApiTags('calendars')
@Controller('calendars')
export class CalendarsController {
  constructor(
    private readonly queries: CalendarQueries,
    private readonly preview: PreviewCalendarChange,
    private readonly confirm: ConfirmCalendarChange,
  ) {}

  @Get()
  @SignedIn()
  @Answers(z.array(calendarSummary))
  list(@Query({ schema: calendarQuery }) { unitId }: CalendarQuery): Promise<CalendarSummary[]> {
    return this.queries.list(unitId ?? null);
  }

  @Get(':year')
  @SignedIn()
  @Answers(calendarView)
  read(
    @Param('year', { schema: year }) wanted: number,
    @Query({ schema: calendarQuery }) { unitId }: CalendarQuery,
  ): Promise<CalendarView> {
    return this.queries.getByYear(unitId ?? null, wanted);
  }

  @Get(':year/versions')
  @SignedIn()
  @Answers(calendarVersionPage)
  versions(
    @Param('year', { schema: year }) wanted: number,
    @Query({ schema: calendarVersionsQuery }) query: CalendarVersionsQuery,
  ): Promise<Page<CalendarSummary>> {
    return this.queries.versions(wanted, query);
  }

  @Get(':year/versions/:version')
  @SignedIn()
  @Answers(calendarView)
  readVersion(
    @Param('year', { schema: year }) wanted: number,
    @Param('version', { schema: version }) number: number,
    @Query({ schema: calendarQuery }) { unitId }: CalendarQuery,
  ): Promise<CalendarView> {
    return this.queries.getVersion(unitId ?? null, wanted, number);
  }

  @Post('preview')
  @HttpCode(200)
  @Requires('calendars.manage')
  @Answers(calendarPreview)
  look(
    @Query({ schema: pageQuery }) query: PageQuery,
    @Body({ schema: calendarChange }) body: CalendarChange,
  ): Promise<CalendarPreview> {
    return this.preview.execute(body, query);
  }

  @Post()
  @HttpCode(202)
  @Requires('calendars.manage')
  @Answers(reprojectionView, 202)
  change(
    @CurrentCaller() caller: Caller,
    @Body({ schema: calendarConfirmation }) body: CalendarConfirmation,
  ): Promise<ReprojectionView> {
    return this.confirm.execute(caller, body);
  }
}
