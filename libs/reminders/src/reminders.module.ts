import { CasesModule } from '@bihuan/cases';
import { MailModule } from '@bihuan/mail';
import { Module } from '@nestjs/common';
import { FollowComments } from './comments/follow-comments';
import { TellOfComment } from './comments/tell-of-comment';
import { ListDigests } from './digests/list-digests';
import { PlanDigests } from './digests/plan-digests';
import { ResendDigest } from './digests/resend-digest';
import { SendDigest } from './digests/send-digest';
import { FollowDocuments } from './documents/follow-documents';
import { TellOfDocument } from './documents/tell-of-document';
import { ListNotices } from './inbox/list-notices';
import { MarkNoticesRead } from './inbox/mark-notices-read';
import { AnnounceMissingCalendar } from './notices/announce-missing-calendar';
import { AddNotices } from './notices/add-notices';
import { CatchUpNotices } from './notices/catch-up-notices';
import { FoldNotices } from './notices/fold-notices';
import { PostNotices } from './notices/post-notices';
import { KeepPreferences } from './preferences/keep-preferences';
import { ReadPreferences } from './preferences/read-preferences';
import { FireReminders } from './timers/fire-reminders';
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
  TellOfDocument,
  FollowDocuments,
  TellOfComment,
  FollowComments,
  PlanDigests,
  SendDigest,
  ListNotices,
  MarkNoticesRead,
  ListDigests,
  ResendDigest,
  ReadPreferences,
  KeepPreferences,
];

@Module({
  imports: [CasesModule, MailModule],
  providers: [AddNotices, FoldNotices, PostReminder, FireReminders, RaiseTimedEvent, ...useCases],
  exports: useCases,
})
export class RemindersModule {}
