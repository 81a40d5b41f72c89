import { RunBulk } from '@bihuan/bulk';
import type { JobPayload } from '@bihuan/contracts';
import { HandlesJob, type JobHandler } from '@bihuan/jobs';

@HandlesJob('bulk.run')
export class RunBulkHandler implements JobHandler<'bulk.run'> {
  constructor(private readonly runBulk: RunBulk) {}

  handle({ operationId }: JobPayload<'bulk.run'>): Promise<void> {
    return this.runBulk.execute(operationId);
  }
}
