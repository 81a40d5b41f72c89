import type { JobPayload } from '@bihuan/contracts';
import { HandlesJob, type JobHandler } from '@bihuan/jobs';
import { SendDigest } from '@bihuan/reminders';

@HandlesJob('digest.send')
export class SendDigestHandler implements JobHandler<'digest.send'> {
  constructor(private readonly sendDigest: SendDigest) {}

  handle({ digestId }: JobPayload<'digest.send'>): Promise<void> {
    return this.sendDigest.execute(digestId);
  }
}
