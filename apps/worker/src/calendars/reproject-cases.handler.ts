import { RunReprojection } from '@bihuan/calendars';
import type { JobPayload } from '@bihuan/contracts';
import { HandlesJob, type JobHandler } from '@bihuan/jobs';

@HandlesJob('calendar.reproject')
export class ReprojectCasesHandler implements JobHandler<'calendar.reproject'> {
  constructor(private readonly runReprojection: RunReprojection) {}

  handle({ reprojectionId }: JobPayload<'calendar.reproject'>): Promise<void> {
    return this.runReprojection.execute(reprojectionId);
  }
}
