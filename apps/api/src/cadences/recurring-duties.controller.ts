import {
  dutiesView,
  dutyBody,
  dutyView,
  type Actor,
  type DutiesView,
  type DutyBody,
  type DutyView,
} from '@bihuan/contracts';
import { DutyQueries, KeepDuty } from '@bihuan/cadences';
import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Requires } from '../access/access-rule';
import { CurrentActor, IfMatch } from '../access/request-params';
import { Answers } from '../http/answers';

const BASED_ON = { name: 'If-Match', description: 'The version the caller read, such as "2"', required: true };

@ApiTags('recurring obligations')
@Controller('recurring-duties')
@Requires('duties.manage')
export class RecurringDutiesController {
  constructor(
    private readonly duties: DutyQueries,
    private readonly keepDuty: KeepDuty,
  ) {}

  @Get()
  @Answers(dutiesView)
  list(@CurrentActor() actor: Actor): Promise<DutiesView> {
    return this.duties.list(actor);
  }

  @Post()
  @Answers(dutyView, 201)
  create(@CurrentActor() actor: Actor, @Body({ schema: dutyBody }) body: DutyBody): Promise<DutyView> {
    return this.keepDuty.create(actor, body);
  }

  @Put(':id')
  @ApiHeader(BASED_ON)
  @Answers(dutyView)
  change(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @IfMatch() expectedVersion: number,
    @Body({ schema: dutyBody }) body: DutyBody,
  ): Promise<DutyView> {
    return this.keepDuty.change(actor, { id, expectedVersion }, body);
  }
}
