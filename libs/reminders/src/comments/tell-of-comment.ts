import { Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AddNotices } from '../notices/add-notices';
import { commentWords } from '../templates/comment-words';
import { commentToTell, markTold, namedIn } from './told-comments.queries';

/** Tells those who are named in a comment, once each, however often it is changed or asked for. */
@Injectable()
export class TellOfComment {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly addNotices: AddNotices,
  ) {}

  async execute(commentId: string): Promise<void> {
    await this.dataSource.transaction(async (tx) => {
      const comment = await commentToTell(tx, commentId);
      if (!comment) return;
      const { title, why } = commentWords(comment.author, comment.number);
      const message = {
        cause: `comment:${commentId}`,
        kind: 'comment.named',
        caseId: comment.caseId,
        title,
        urgent: null,
        createdAt: this.clock.now(),
      };
      const people = await namedIn(tx, commentId, comment.audience);
      await this.addNotices.within(
        tx,
        message,
        people.map((personId) => ({ personId, why, topic: 'act' })),
      );
      await markTold(tx, commentId, comment.version);
    });
  }
}
