import {
  newTemplate,
  templateBody,
  templateCode,
  templateQuery,
  templateView,
  type NewTemplate,
  type TemplateBody,
  type TemplateQuery,
  type TemplateView,
} from '@bihuan/contracts';
import { ChangeTemplate, CreateTemplate, TemplateQueries, type Caller } from '@bihuan/people';
import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Requires, SignedIn } from '../access/access-rule';
import { CurrentCaller, IfMatch } from '../access/request-params';
import { Answers } from '../http/answers';

const BASED_ON = { name: 'If-Match', description: 'The version the caller read, such as "2"', required: true };

@ApiTags('deadline templates')
@Controller('deadline-templates')
export class TemplatesController {
  constructor(
    private readonly queries: TemplateQueries,
    private readonly createTemplate: CreateTemplate,
    private readonly changeTemplate: ChangeTemplate,
  ) {}

  @Get()
  @SignedIn()
  @Answers(z.array(templateView))
  list(@Query({ schema: templateQuery }) query: TemplateQuery): Promise<TemplateView[]> {
    return this.queries.list(query);
  }

  @Post()
  @Requires('templates.manage')
  @Answers(templateView, 201)
  create(@CurrentCaller() caller: Caller, @Body({ schema: newTemplate }) body: NewTemplate): Promise<TemplateView> {
    return this.createTemplate.execute(caller, body);
  }

  @Put(':code')
  @Requires('templates.manage')
  @ApiHeader(BASED_ON)
  @Answers(templateView)
  change(
    @CurrentCaller() caller: Caller,
    @Param('code', { schema: templateCode }) code: string,
    @IfMatch() expectedVersion: number,
    @Body({ schema: templateBody }) body: TemplateBody,
  ): Promise<TemplateView> {
    return this.changeTemplate.execute(caller, { code, expectedVersion }, body);
  }

  @Post(':code/reset')
  @HttpCode(200)
  @Requires('templates.manage')
  @ApiHeader(BASED_ON)
  @Answers(templateView)
  reset(
    @CurrentCaller() caller: Caller,
    @Param('code', { schema: templateCode }) code: string,
    @IfMatch() expectedVersion: number,
  ): Promise<TemplateView> {
    return this.changeTemplate.reset(caller, { code, expectedVersion });
  }
}
