import {
  noticePage,
  noticeQuery,
  noticesRead,
  type Actor,
  type NoticePage,
  type NoticeQuery,
  type NoticesRead,
} from '@bihuan/contracts';
import { ListNotices, MarkNoticesRead } from '@bihuan/reminders';
import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { SignedIn } from '../access/access-rule';
import { CurrentActor } from '../access/request-params';
import { Answers } from '../http/answers';

@ApiTags('inbox')
@Controller('notices')
@SignedIn()
export class InboxController {
  constructor(
    private readonly inbox: ListNotices,
    private readonly markRead: MarkNoticesRead,
  ) {}

  @Get()
  @Answers(noticePage)
  page(@CurrentActor() actor: Actor, @Query({ schema: noticeQuery }) query: NoticeQuery): Promise<NoticePage> {
    return this.inbox.execute(actor, query);
  }

  @Post('read')
  @HttpCode(204)
  read(@CurrentActor() actor: Actor, @Body({ schema: noticesRead }) body: NoticesRead): Promise<void> {
    return this.markRead.execute(actor, body);
  }
}
