import {
  pageQuery,
  publicPageBody,
  publicPagePage,
  publicPageSummary,
  publishBody,
  withdrawBody,
  type Actor,
  type Page,
  type PageQuery,
  type PublicPageBody,
  type PublicPageSummary,
  type PublishBody,
  type WithdrawBody,
} from '@bihuan/contracts';
import { PublicPages } from '@bihuan/reports';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Requires } from '../access/access-rule';
import { CurrentActor, IfMatch } from '../access/request-params';
import { Answers } from '../http/answers';
import { BASED_ON } from './based-on';
import { asPreview } from './public-headers';

const ID = { schema: z.uuid() };

/** What the office prepares for everybody. */
@ApiTags('public pages')
@Controller('public-pages')
@Requires('public-pages.draft')
export class PublicPagesController {
  constructor(private readonly pages: PublicPages) {}

  @Get()
  @Answers(publicPagePage)
  page(@CurrentActor() actor: Actor, @Query({ schema: pageQuery }) query: PageQuery): Promise<Page<PublicPageSummary>> {
    return this.pages.page(actor, query);
  }

  @Post()
  @Answers(publicPageSummary, 201)
  draft(
    @CurrentActor() actor: Actor,
    @Body({ schema: publicPageBody }) body: PublicPageBody,
  ): Promise<PublicPageSummary> {
    return this.pages.draft(actor, body);
  }

  @Get(':id/preview')
  async preview(
    @CurrentActor() actor: Actor,
    @Param('id', ID) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const html = await this.pages.preview(actor, id);
    asPreview(reply, html);
    return html;
  }

  @Post(':id/publish')
  @HttpCode(200)
  @Requires('public-pages.publish')
  @ApiHeader(BASED_ON)
  @Answers(publicPageSummary)
  publish(
    @CurrentActor() actor: Actor,
    @Param('id', ID) id: string,
    @IfMatch() expectedVersion: number,
    @Body({ schema: publishBody }) body: PublishBody,
  ): Promise<PublicPageSummary> {
    return this.pages.publish(actor, { id, expectedVersion }, body);
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @Requires('public-pages.publish')
  @ApiHeader(BASED_ON)
  @Answers(publicPageSummary)
  withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', ID) id: string,
    @IfMatch() expectedVersion: number,
    @Body({ schema: withdrawBody }) body: WithdrawBody,
  ): Promise<PublicPageSummary> {
    return this.pages.withdraw(actor, { id, expectedVersion }, body);
  }
}
