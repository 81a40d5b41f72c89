import type { JobPayload } from '@bihuan/contracts';
import { HandlesJob, type JobHandler } from '@bihuan/jobs';
import { TellOfComment } from '@bihuan/reminders';

@HandlesJob('comment.tell')
export class TellOfCommentHandler implements JobHandler<'comment.tell'> {
  constructor(private readonly tellOfComment: TellOfComment) {}

  handle({ commentId }: JobPayload<'comment.tell'>): Promise<void> {
    return this.tellOfComment.execute(commentId);
  }
}
