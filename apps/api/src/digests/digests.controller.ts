import { digestPage, digestQuery, type Actor, type DigestQuery, type DigestView, type Page } from '@bihuan/contracts';
import { ListDigests, ResendDigest } from '@bihuan/reminders';
import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Requires } from '../access/access-rule';
import { CurrentActor } from '../access/request-params';
import { Answers } from '../http/answers';

@ApiTags('digests')
@Controller('digests')
@Requires('digests.manage')
export class DigestsController {
  constructor(
    private readonly digests: ListDigests,
    private readonly resend: ResendDigest,
  ) {}

  @Get()
  @Answers(digestPage)
  page(@Query({ schema: digestQuery }) query: DigestQuery): Promise<Page<DigestView>> {
    return this.digests.execute(query);
  }

  @Post(':id/send')
  @HttpCode(202)
  send(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string): Promise<void> {
    return this.resend.execute(actor, id);
  }
}
