import { BulkQueries, CancelBulk, ResumeBulk } from '@bihuan/bulk';
import {
  bulkItemPage,
  bulkItemQuery,
  bulkOperationPage,
  bulkOperationView,
  pageQuery,
  type Actor,
  type BulkItemQuery,
  type BulkItemView,
  type BulkOperationView,
  type Page,
  type PageQuery,
} from '@bihuan/contracts';
import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Requires } from '../access/access-rule';
import { CurrentActor } from '../access/request-params';
import { Answers } from '../http/answers';

const id = z.uuid();

@ApiTags('bulk operations')
@Controller('bulk-operations')
@Requires('cases.raise')
export class BulkOperationsController {
  constructor(
    private readonly operations: BulkQueries,
    private readonly cancel: CancelBulk,
    private readonly resume: ResumeBulk,
  ) {}

  @Get()
  @Answers(bulkOperationPage)
  page(@CurrentActor() actor: Actor, @Query({ schema: pageQuery }) query: PageQuery): Promise<Page<BulkOperationView>> {
    return this.operations.page(actor, query);
  }

  @Get(':id')
  @Answers(bulkOperationView)
  one(@CurrentActor() actor: Actor, @Param('id', { schema: id }) operationId: string): Promise<BulkOperationView> {
    return this.operations.getById(actor, operationId);
  }

  @Get(':id/items')
  @Answers(bulkItemPage)
  items(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) operationId: string,
    @Query({ schema: bulkItemQuery }) query: BulkItemQuery,
  ): Promise<Page<BulkItemView>> {
    return this.operations.items(actor, operationId, query);
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @Answers(bulkOperationView)
  halt(@CurrentActor() actor: Actor, @Param('id', { schema: id }) operationId: string): Promise<BulkOperationView> {
    return this.cancel.execute(actor, operationId);
  }

  @Post(':id/resume')
  @HttpCode(200)
  @Answers(bulkOperationView)
  goOn(@CurrentActor() actor: Actor, @Param('id', { schema: id }) operationId: string): Promise<BulkOperationView> {
    return this.resume.execute(actor, operationId);
  }
}
