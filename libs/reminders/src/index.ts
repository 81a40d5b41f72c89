export { PlanDigests } from './digests/plan-digests';
export { SendDigest } from './digests/send-digest';
export { ListNotices } from './inbox/list-notices';
export { MarkNoticesRead } from './inbox/mark-notices-read';
export { PostNotices } from './notices/post-notices';
export { RemindersModule } from './reminders.module';
export { FireTimer } from './timers/fire-timer';
export { SweepTimers } from './timers/sweep-timers';
