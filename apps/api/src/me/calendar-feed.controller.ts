import {
  calendarFeedView,
  newCalendarFeed,
  type Actor,
  type CalendarFeedView,
  type NewCalendarFeed,
} from '@bihuan/contracts';
import { CalendarFeeds, type Caller } from '@bihuan/people';
import { Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { SignedIn } from '../access/access-rule';
import { CurrentActor, CurrentCaller } from '../access/request-params';
import { Answers } from '../http/answers';

/** The address of my calendar. */
@ApiTags('me')
@Controller('me/calendar-feed')
@SignedIn()
export class CalendarFeedController {
  constructor(private readonly feeds: CalendarFeeds) {}

  @Get()
  @Answers(calendarFeedView)
  read(@CurrentActor() { personId }: Actor): Promise<CalendarFeedView> {
    return this.feeds.viewOf(personId);
  }

  @Post()
  @Answers(newCalendarFeed, 201)
  make(@CurrentCaller() caller: Caller): Promise<NewCalendarFeed> {
    return this.feeds.make(caller);
  }

  @Delete()
  @HttpCode(204)
  revoke(@CurrentCaller() caller: Caller): Promise<void> {
    return this.feeds.revoke(caller);
  }
}
