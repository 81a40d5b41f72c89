import type { Actor } from '@bihuan/contracts';
import { CaseCommentRow } from '@bihuan/database';
import { Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ownComment, type CommentRef } from './own-comment';

/** Takes back the own comment: that there was one stays, its words are gone. */
@Injectable()
export class RemoveComment {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, ref: CommentRef): Promise<void> {
    return this.dataSource.transaction(async (tx) => {
      await ownComment(tx, actor, ref);
      const gone = { text: null, mentions: [], version: ref.version + 1, removedAt: this.clock.now() };
      await tx.update(CaseCommentRow, { id: ref.id }, gone);
    });
  }
}
