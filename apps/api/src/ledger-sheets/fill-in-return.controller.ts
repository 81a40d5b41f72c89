import {
  fillInDecisions,
  fillInItemPage,
  fillInItemQuery,
  fillInReturnView,
  type Actor,
  type FillInDecisions,
  type FillInItemQuery,
  type FillInItemView,
  type FillInReturnView,
  type Page,
} from '@bihuan/contracts';
import { ConfirmReturn, HaltReturn, ReturnQueries } from '@bihuan/ledger-sheets';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Requires } from '../access/access-rule';
import { CurrentActor } from '../access/request-params';
import { Answers } from '../http/answers';

const id = z.uuid();

/** One sheet that came back: looked at, confirmed, followed. */
@ApiTags('ledger sheets')
@Controller('fill-in-returns/:id')
@Requires('sheets.fill-in')
export class FillInReturnController {
  constructor(
    private readonly returns: ReturnQueries,
    private readonly confirmReturn: ConfirmReturn,
    private readonly halt: HaltReturn,
  ) {}

  @Get()
  @Answers(fillInReturnView)
  one(@CurrentActor() actor: Actor, @Param('id', { schema: id }) returnId: string): Promise<FillInReturnView> {
    return this.returns.getById(actor, returnId);
  }

  @Get('items')
  @Answers(fillInItemPage)
  items(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) returnId: string,
    @Query({ schema: fillInItemQuery }) query: FillInItemQuery,
  ): Promise<Page<FillInItemView>> {
    return this.returns.items(actor, returnId, query);
  }

  @Post('confirm')
  @HttpCode(202)
  @Answers(fillInReturnView, 202)
  confirm(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) returnId: string,
    @Body({ schema: fillInDecisions }) body: FillInDecisions,
  ): Promise<FillInReturnView> {
    return this.confirmReturn.execute(actor, returnId, body);
  }

  @Post('cancel')
  @HttpCode(200)
  @Answers(fillInReturnView)
  cancel(@CurrentActor() actor: Actor, @Param('id', { schema: id }) returnId: string): Promise<FillInReturnView> {
    return this.halt.cancel(actor, returnId);
  }

  @Post('resume')
  @HttpCode(200)
  @Answers(fillInReturnView)
  resume(@CurrentActor() actor: Actor, @Param('id', { schema: id }) returnId: string): Promise<FillInReturnView> {
    return this.halt.resume(actor, returnId);
  }
}
