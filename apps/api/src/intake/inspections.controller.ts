import {
  inspectionBody,
  inspectionPage,
  inspectionView,
  pageQuery,
  type Actor,
  type InspectionBody,
  type InspectionView,
  type Page,
  type PageQuery,
} from '@bihuan/contracts';
import { CreateInspection, InspectionQueries } from '@bihuan/intake';
import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../access/access-rule';
import { CurrentActor } from '../access/request-params';
import { Answers } from '../http/answers';

@ApiTags('intake')
@Controller('inspections')
export class InspectionsController {
  constructor(
    private readonly inspections: InspectionQueries,
    private readonly createInspection: CreateInspection,
  ) {}

  @Get()
  @Requires('cases.read')
  @Answers(inspectionPage)
  page(@CurrentActor() actor: Actor, @Query({ schema: pageQuery }) query: PageQuery): Promise<Page<InspectionView>> {
    return this.inspections.page(actor, query);
  }

  @Post()
  @Requires('inspections.manage')
  @Answers(inspectionView, 201)
  create(
    @CurrentActor() actor: Actor,
    @Body({ schema: inspectionBody }) body: InspectionBody,
  ): Promise<InspectionView> {
    return this.createInspection.execute(actor, body);
  }
}
