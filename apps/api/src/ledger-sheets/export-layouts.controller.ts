import {
  exportLayoutBody,
  exportLayoutView,
  type Actor,
  type ExportLayoutBody,
  type ExportLayoutView,
} from '@bihuan/contracts';
import { ExportLayouts } from '@bihuan/ledger-sheets';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Requires } from '../access/access-rule';
import { CurrentActor, IfMatch } from '../access/request-params';
import { Answers } from '../http/answers';

const id = z.uuid();

@ApiTags('ledger sheets')
@Controller('export-layouts')
export class ExportLayoutsController {
  constructor(private readonly layouts: ExportLayouts) {}

  @Get()
  @Requires('cases.read')
  @Answers(z.array(exportLayoutView))
  list(@CurrentActor() actor: Actor): Promise<ExportLayoutView[]> {
    return this.layouts.list(actor);
  }

  @Post()
  @Requires('export-layouts.manage')
  @Answers(exportLayoutView, 201)
  create(
    @CurrentActor() actor: Actor,
    @Body({ schema: exportLayoutBody }) body: ExportLayoutBody,
  ): Promise<ExportLayoutView> {
    return this.layouts.create(actor, body);
  }

  @Put(':id')
  @ApiHeader({ name: 'If-Match', description: 'The version the caller read, such as "2"', required: true })
  @Requires('export-layouts.manage')
  @Answers(exportLayoutView)
  change(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) layoutId: string,
    @IfMatch() expectedVersion: number,
    @Body({ schema: exportLayoutBody }) body: ExportLayoutBody,
  ): Promise<ExportLayoutView> {
    return this.layouts.change(actor, { id: layoutId, expectedVersion }, body);
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('export-layouts.manage')
  remove(@CurrentActor() actor: Actor, @Param('id', { schema: id }) layoutId: string): Promise<void> {
    return this.layouts.remove(actor, layoutId);
  }
}
