import type { Actor, CommentChange, CommentView } from '@bihuan/contracts';
import { appendToOutbox, CaseCommentRow } from '@bihuan/database';
import { Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CommentQueries } from './comment.queries';
import { CommentSettled } from './comments.errors';
import { checkMentions } from './mentions';
import { endOfEditing, ownComment, type CommentRef } from './own-comment';

/** Changes the words of the own comment, soon after it was written. Whoever is named only now is told. */
@Injectable()
export class ChangeComment {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly queries: CommentQueries,
  ) {}

  execute(actor: Actor, ref: CommentRef, { text, mentions }: CommentChange): Promise<CommentView> {
    return this.dataSource.transaction(async (tx) => {
      const { caseId, audience, createdAt } = await ownComment(tx, actor, ref);
      const now = this.clock.now();
      if (now >= endOfEditing(createdAt)) throw new CommentSettled(false);
      const named = await checkMentions(tx, { caseId, audience, text, mentions });
      const change = { text, mentions: named, version: ref.version + 1, editedAt: now };
      await tx.update(CaseCommentRow, { id: ref.id }, change);
      if (named.length > 0) await appendToOutbox(tx, 'comment.tell', { commentId: ref.id });
      return this.queries.getById(tx, actor, ref.id);
    });
  }
}
