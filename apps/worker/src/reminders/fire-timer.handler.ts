import type { JobPayload } from '@bihuan/contracts';
import { HandlesJob, type JobHandler } from '@bihuan/jobs';
import { FireTimer } from '@bihuan/reminders';

@HandlesJob('timer.fire')
export class FireTimerHandler implements JobHandler<'timer.fire'> {
  constructor(private readonly fireTimer: FireTimer) {}

  handle({ timerId }: JobPayload<'timer.fire'>): Promise<void> {
    return this.fireTimer.execute(timerId);
  }
}
