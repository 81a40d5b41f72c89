import { CasesModule } from '@bihuan/cases';
import { Module } from '@nestjs/common';
import { Mailer } from './digests/mailer';
import { PlanDigests } from './digests/plan-digests';
import { SendDigest } from './digests/send-digest';
import { ListNotices } from './inbox/list-notices';
import { MarkNoticesRead } from './inbox/mark-notices-read';
import { AnnounceMissingCalendar } from './notices/announce-missing-calendar';
import { CatchUpNotices } from './notices/catch-up-notices';
import { PostNotices } from './notices/post-notices';
import { FireTimer } from './timers/fire-timer';
import { PostReminder } from './timers/post-reminder';
import { RaiseTimedEvent } from './timers/raise-timed-event';
import { SweepTimers } from './timers/sweep-timers';

const useCases = [
  SweepTimers,
  FireTimer,
  PostNotices,
  CatchUpNotices,
  AnnounceMissingCalendar,
  PlanDigests,
  SendDigest,
  ListNotices,
  MarkNoticesRead,
];

@Module({ imports: [CasesModule], providers: [Mailer, PostReminder, RaiseTimedEvent, ...useCases], exports: useCases })
export class RemindersModule {}
