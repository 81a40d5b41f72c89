import { PublishEvent } from '@bihuan/channels';
import type { JobPayload } from '@bihuan/contracts';
import { HandlesJob, type JobHandler } from '@bihuan/jobs';

@HandlesJob('event.publish')
export class PublishEventHandler implements JobHandler<'event.publish'> {
  constructor(private readonly publishEvent: PublishEvent) {}

  handle({ caseId, sequence }: JobPayload<'event.publish'>): Promise<void> {
    return this.publishEvent.execute(caseId, sequence);
  }
}
