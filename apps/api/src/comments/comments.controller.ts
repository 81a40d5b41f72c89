import {
  commentBody,
  commentPage,
  commentView,
  mentionPage,
  mentionQuery,
  pageQuery,
  type Actor,
  type CommentBody,
  type CommentPage,
  type CommentView,
  type MentionPage,
  type MentionQuery,
  type PageQuery,
} from '@bihuan/contracts';
import { CommentQueries, FindReaders, WriteComment } from '@bihuan/comments';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Requires } from '../access/access-rule';
import { CurrentActor } from '../access/request-params';
import { Answers } from '../http/answers';

const id = z.uuid();

/** What people say about a case; who may see the case may say something. */
@ApiTags('comments')
@Controller('cases/:id/comments')
@Requires('cases.read')
export class CommentsController {
  constructor(
    private readonly queries: CommentQueries,
    private readonly readers: FindReaders,
    private readonly write: WriteComment,
  ) {}

  @Get()
  @Answers(commentPage)
  page(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) caseId: string,
    @Query({ schema: pageQuery }) query: PageQuery,
  ): Promise<CommentPage> {
    return this.queries.page(actor, caseId, query);
  }

  @Get('people')
  @Answers(mentionPage)
  people(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) caseId: string,
    @Query({ schema: mentionQuery }) query: MentionQuery,
  ): Promise<MentionPage> {
    return this.readers.execute(actor, caseId, query);
  }

  @Post()
  @Answers(commentView, 201)
  create(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) caseId: string,
    @Body({ schema: commentBody }) body: CommentBody,
  ): Promise<CommentView> {
    return this.write.execute(actor, caseId, body);
  }
}
