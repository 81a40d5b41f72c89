import {
  personBody,
  personChange,
  personPage,
  personQuery,
  personView,
  type Page,
  type PersonBody,
  type PersonChange,
  type PersonQuery,
  type PersonView,
} from '@bihuan/contracts';
import { ChangePerson, CreatePerson, PersonQueries, type Caller } from '@bihuan/people';
import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Requires } from '../access/access-rule';
import { CurrentCaller } from '../access/request-params';
import { Answers } from '../http/answers';

@ApiTags('people')
@Controller('people')
@Requires('people.manage')
export class PeopleController {
  constructor(
    private readonly queries: PersonQueries,
    private readonly createPerson: CreatePerson,
    private readonly changePerson: ChangePerson,
  ) {}

  @Get()
  @Answers(personPage)
  page(@Query({ schema: personQuery }) query: PersonQuery): Promise<Page<PersonView>> {
    return this.queries.page(query);
  }

  @Post()
  @Answers(personView, 201)
  create(@CurrentCaller() caller: Caller, @Body({ schema: personBody }) body: PersonBody): Promise<PersonView> {
    return this.createPerson.execute(caller, body);
  }

  @Patch(':id')
  @Answers(personView)
  change(
    @CurrentCaller() caller: Caller,
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: personChange }) body: PersonChange,
  ): Promise<PersonView> {
    return this.changePerson.execute(caller, id, body);
  }
}
