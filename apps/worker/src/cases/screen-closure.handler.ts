import { ScreenEntry } from '@bihuan/cases';
import type { JobPayload } from '@bihuan/contracts';
import { HandlesJob, type JobHandler } from '@bihuan/jobs';

@HandlesJob('closure.screen')
export class ScreenClosureHandler implements JobHandler<'closure.screen'> {
  constructor(private readonly screenEntry: ScreenEntry) {}

  handle({ caseId, sequence }: JobPayload<'closure.screen'>): Promise<void> {
    return this.screenEntry.execute(caseId, sequence);
  }
}
