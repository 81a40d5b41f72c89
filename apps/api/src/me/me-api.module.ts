import { LedgerModule } from '@bihuan/ledger';
import { PeopleModule } from '@bihuan/people';
import { RemindersModule } from '@bihuan/reminders';
import { Module } from '@nestjs/common';
import { CalendarFeedsController } from '../calendar-feeds/calendar-feeds.controller';
import { FeedRate } from '../calendar-feeds/feed-rate';
import { DigestsController } from '../digests/digests.controller';
import { AbsencesController } from './absences.controller';
import { CalendarFeedController } from './calendar-feed.controller';
import { PersonAbsencesController } from './person-absences.controller';
import { PreferencesController } from './preferences.controller';

const controllers = [
  PreferencesController,
  AbsencesController,
  PersonAbsencesController,
  CalendarFeedController,
  CalendarFeedsController,
  DigestsController,
];

/** How people are told: what they choose themselves, and what an operator sees of it. */
@Module({ imports: [LedgerModule, PeopleModule, RemindersModule], controllers, providers: [FeedRate] })
export class MeApiModule {}
