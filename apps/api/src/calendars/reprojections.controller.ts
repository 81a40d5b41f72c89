import { ReprojectionQueries } from '@bihuan/calendars';
import {
  pageQuery,
  reprojectionItemPage,
  reprojectionItemQuery,
  reprojectionPage,
  reprojectionView,
  type Page,
  type PageQuery,
  type ReprojectionItemQuery,
  type ReprojectionItemView,
  type ReprojectionView,
} from '@bihuan/contracts';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Requires } from '../access/access-rule';
import { Answers } from '../http/answers';

const id = z.uuid();

/** What came of the open cases after each change of a calendar. */
@ApiTags('calendars')
@Controller('reprojections')
@Requires('calendars.manage')
export class ReprojectionsController {
  constructor(private readonly reprojections: ReprojectionQueries) {}

  @Get()
  @Answers(reprojectionPage)
  page(@Query({ schema: pageQuery }) query: PageQuery): Promise<Page<ReprojectionView>> {
    return this.reprojections.page(query);
  }

  @Get(':id')
  @Answers(reprojectionView)
  one(@Param('id', { schema: id }) reprojectionId: string): Promise<ReprojectionView> {
    return this.reprojections.getById(reprojectionId);
  }

  @Get(':id/items')
  @Answers(reprojectionItemPage)
  items(
    @Param('id', { schema: id }) reprojectionId: string,
    @Query({ schema: reprojectionItemQuery }) query: ReprojectionItemQuery,
  ): Promise<Page<ReprojectionItemView>> {
    return this.reprojections.items(reprojectionId, query);
  }
}
