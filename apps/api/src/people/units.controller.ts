import { unitBody, unitView, type UnitBody, type UnitView } from '@bihuan/contracts';
import { ChangeUnit, CreateUnit, UnitQueries, type Caller } from '@bihuan/people';
import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Requires, SignedIn } from '../access/access-rule';
import { CurrentCaller } from '../access/request-params';
import { Answers } from '../http/answers';

@ApiTags('people')
@Controller('units')
export class UnitsController {
  constructor(
    private readonly queries: UnitQueries,
    private readonly createUnit: CreateUnit,
    private readonly changeUnit: ChangeUnit,
  ) {}

  @Get()
  @SignedIn()
  @Answers(z.array(unitView))
  list(): Promise<UnitView[]> {
    return this.queries.list();
  }

  @Post()
  @Requires('people.manage')
  @Answers(unitView, 201)
  create(@CurrentCaller() caller: Caller, @Body({ schema: unitBody }) body: UnitBody): Promise<UnitView> {
    return this.createUnit.execute(caller, body);
  }

  @Patch(':id')
  @Requires('people.manage')
  @Answers(unitView)
  change(
    @CurrentCaller() caller: Caller,
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: unitBody }) body: UnitBody,
  ): Promise<UnitView> {
    return this.changeUnit.execute(caller, id, body);
  }
}
