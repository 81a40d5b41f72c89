import { OfferBulkEvents, PreviewBulk, StartBulk } from '@bihuan/bulk';
import {
  bulkBody,
  bulkEvents,
  bulkEventsBody,
  bulkOperationView,
  bulkPreview,
  bulkStart,
  pageQuery,
  type Actor,
  type BulkBody,
  type BulkEvents,
  type BulkEventsBody,
  type BulkOperationView,
  type BulkPreview,
  type BulkStart,
  type PageQuery,
} from '@bihuan/contracts';
import { Body, Controller, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../access/access-rule';
import { CurrentActor } from '../access/request-params';
import { Answers } from '../http/answers';

/** From a selection of cases to the start: what is possible, what would come of it, go. */
@ApiTags('bulk operations')
@Controller('bulk-operations')
@Requires('cases.raise')
export class BulkProposalsController {
  constructor(
    private readonly offers: OfferBulkEvents,
    private readonly previews: PreviewBulk,
    private readonly start: StartBulk,
  ) {}

  @Post('events')
  @HttpCode(200)
  @Answers(bulkEvents)
  offer(@CurrentActor() actor: Actor, @Body({ schema: bulkEventsBody }) body: BulkEventsBody): Promise<BulkEvents> {
    return this.offers.execute(actor, body.selection);
  }

  @Post('preview')
  @HttpCode(200)
  @Answers(bulkPreview)
  preview(
    @CurrentActor() actor: Actor,
    @Query({ schema: pageQuery }) query: PageQuery,
    @Body({ schema: bulkBody }) body: BulkBody,
  ): Promise<BulkPreview> {
    return this.previews.execute(actor, body, query);
  }

  @Post()
  @HttpCode(202)
  @Answers(bulkOperationView, 202)
  begin(@CurrentActor() actor: Actor, @Body({ schema: bulkStart }) body: BulkStart): Promise<BulkOperationView> {
    return this.start.execute(actor, body);
  }
}
