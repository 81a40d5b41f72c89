import { commentChange, commentView, type Actor, type CommentChange, type CommentView } from '@bihuan/contracts';
import { ChangeComment, RemoveComment } from '@bihuan/comments';
import { Body, Controller, Delete, HttpCode, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Requires } from '../access/access-rule';
import { CurrentActor, IfMatch } from '../access/request-params';
import { Answers } from '../http/answers';

const place = z.object({ id: z.uuid(), commentId: z.uuid() });
type Place = z.infer<typeof place>;

/** What an author may still do about a comment. */
@ApiTags('comments')
@Controller('cases/:id/comments/:commentId')
@Requires('cases.read')
export class OwnCommentsController {
  constructor(
    private readonly change: ChangeComment,
    private readonly removeComment: RemoveComment,
  ) {}

  @Put()
  @Answers(commentView)
  edit(
    @CurrentActor() actor: Actor,
    @Param({ schema: place }) { id: caseId, commentId: id }: Place,
    @IfMatch() version: number,
    @Body({ schema: commentChange }) body: CommentChange,
  ): Promise<CommentView> {
    return this.change.execute(actor, { caseId, id, version }, body);
  }

  @Delete()
  @HttpCode(204)
  remove(
    @CurrentActor() actor: Actor,
    @Param({ schema: place }) { id: caseId, commentId: id }: Place,
    @IfMatch() version: number,
  ): Promise<void> {
    return this.removeComment.execute(actor, { caseId, id, version });
  }
}
