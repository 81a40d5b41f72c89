import {
  pageQuery,
  savedView,
  savedViewBody,
  savedViewPage,
  viewCounts,
  viewCountsBody,
  viewOrderBody,
  type Actor,
  type Page,
  type PageQuery,
  type SavedView,
  type SavedViewBody,
  type ViewCounts,
  type ViewCountsBody,
  type ViewOrderBody,
} from '@bihuan/contracts';
import { CountViews, SavedViews } from '@bihuan/ledger';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Requires } from '../access/access-rule';
import { CurrentActor, IfMatch } from '../access/request-params';
import { Answers } from '../http/answers';

const id = z.uuid();

@ApiTags('saved views')
@Controller('saved-views')
@Requires('cases.read')
export class SavedViewsController {
  constructor(
    private readonly views: SavedViews,
    private readonly counter: CountViews,
  ) {}

  @Get()
  @Answers(savedViewPage)
  page(@CurrentActor() actor: Actor, @Query({ schema: pageQuery }) query: PageQuery): Promise<Page<SavedView>> {
    return this.views.page(actor, query);
  }

  @Post()
  @Answers(savedView, 201)
  create(@CurrentActor() actor: Actor, @Body({ schema: savedViewBody }) body: SavedViewBody): Promise<SavedView> {
    return this.views.create(actor, body);
  }

  @Post('counts')
  @HttpCode(200)
  @Answers(viewCounts)
  count(@CurrentActor() actor: Actor, @Body({ schema: viewCountsBody }) body: ViewCountsBody): Promise<ViewCounts> {
    return this.counter.execute(actor, body);
  }

  @Put('order')
  @HttpCode(204)
  arrange(@CurrentActor() actor: Actor, @Body({ schema: viewOrderBody }) body: ViewOrderBody): Promise<void> {
    return this.views.arrange(actor, body.ids);
  }

  @Put(':id')
  @ApiHeader({ name: 'If-Match', description: 'The version the caller read, such as "2"', required: true })
  @Answers(savedView)
  change(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) viewId: string,
    @IfMatch() expectedVersion: number,
    @Body({ schema: savedViewBody }) body: SavedViewBody,
  ): Promise<SavedView> {
    return this.views.change(actor, { id: viewId, expectedVersion }, body);
  }

  @Delete(':id')
  @HttpCode(204)
  remove(@CurrentActor() actor: Actor, @Param('id', { schema: id }) viewId: string): Promise<void> {
    return this.views.remove(actor, viewId);
  }
}
