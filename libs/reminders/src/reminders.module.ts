import { CasesModule } from '@bihuan/cases';
import { MailModule } from '@bihuan/mail';
import { Module } from '@nestjs/common';
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

@Module({
  imports: [CasesModule, MailModule],
  providers: [PostReminder, RaiseTimedEvent, ...useCases],
  exports: useCases,
})
export class RemindersModule {}
