import type { JobPayload } from '@bihuan/contracts';
import { HandlesJob, type JobHandler } from '@bihuan/jobs';
import { PostNotices } from '@bihuan/reminders';

@HandlesJob('notice.post')
export class PostNoticesHandler implements JobHandler<'notice.post'> {
  constructor(private readonly postNotices: PostNotices) {}

  handle({ caseId, sequence }: JobPayload<'notice.post'>): Promise<void> {
    return this.postNotices.execute(caseId, sequence);
  }
}
