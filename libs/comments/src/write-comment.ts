import { randomUUID } from 'node:crypto';
import type { Actor, CommentBody, CommentView } from '@bihuan/contracts';
import { appendToOutbox, CaseCommentRow } from '@bihuan/database';
import { Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CommentQueries } from './comment.queries';
import { audiencesOf } from './comment-standing';
import { NotOfficeSide } from './comments.errors';
import { checkMentions } from './mentions';

/** Says something about a case. Whoever is named with @ is told once. */
@Injectable()
export class WriteComment {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly queries: CommentQueries,
  ) {}

  execute(actor: Actor, caseId: string, { text, audience, mentions }: CommentBody): Promise<CommentView> {
    return this.dataSource.transaction(async (tx) => {
      const audiences = await audiencesOf(tx, actor, caseId);
      if (!audiences.includes(audience)) throw new NotOfficeSide();
      const row: CaseCommentRow = {
        id: randomUUID(),
        caseId,
        authorId: actor.personId ?? '',
        unitId: actor.unitLine[0] ?? '',
        audience,
        text,
        mentions: await checkMentions(tx, { caseId, audience, text, mentions }),
        version: 1,
        toldVersion: 0,
        createdAt: this.clock.now(),
        editedAt: null,
        removedAt: null,
      };
      await tx.insert(CaseCommentRow, row);
      if (row.mentions.length > 0) await appendToOutbox(tx, 'comment.tell', { commentId: row.id });
      return this.queries.getById(tx, actor, row.id);
    });
  }
}
