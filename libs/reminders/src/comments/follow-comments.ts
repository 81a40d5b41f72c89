import { Clock, LOGGER } from '@bihuan/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { TellOfComment } from './tell-of-comment';
import { untoldComments } from './told-comments.queries';

/** The job itself comes within seconds; what is older was lost with its queue. */
const LOST_AFTER_MS = 10 * 60_000;

/** Tells of comments that were to be told of and were not. */
@Injectable()
export class FollowComments {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly tellOfComment: TellOfComment,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async execute(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - LOST_AFTER_MS);
    for (const commentId of await untoldComments(this.dataSource.manager, before)) {
      // one comment that cannot be told of must not keep the others waiting
      await this.tellOfComment.execute(commentId).catch((error: unknown) => {
        this.logger.error({ err: error, commentId }, 'a comment could not be told of');
      });
    }
  }
}
