import { ladderBody, ladderCode, ladderView, type LadderBody, type LadderView } from '@bihuan/contracts';
import { ChangeLadder, LadderQueries, type Caller } from '@bihuan/people';
import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Requires, SignedIn } from '../access/access-rule';
import { CurrentCaller, IfMatch } from '../access/request-params';
import { Answers } from '../http/answers';

const BASED_ON = { name: 'If-Match', description: 'The version the caller read, such as "2"', required: true };

@ApiTags('ladders of escalation')
@Controller('ladders')
export class LaddersController {
  constructor(
    private readonly queries: LadderQueries,
    private readonly changeLadder: ChangeLadder,
  ) {}

  @Get()
  @SignedIn()
  @Answers(z.array(ladderView))
  list(): Promise<LadderView[]> {
    return this.queries.list();
  }

  @Put(':code')
  @Requires('ladders.manage')
  @ApiHeader(BASED_ON)
  @Answers(ladderView)
  change(
    @CurrentCaller() caller: Caller,
    @Param('code', { schema: ladderCode }) code: string,
    @IfMatch() expectedVersion: number,
    @Body({ schema: ladderBody }) body: LadderBody,
  ): Promise<LadderView> {
    return this.changeLadder.execute(caller, { code, expectedVersion }, body);
  }

  @Post(':code/reset')
  @HttpCode(200)
  @Requires('ladders.manage')
  @ApiHeader(BASED_ON)
  @Answers(ladderView)
  reset(
    @CurrentCaller() caller: Caller,
    @Param('code', { schema: ladderCode }) code: string,
    @IfMatch() expectedVersion: number,
  ): Promise<LadderView> {
    return this.changeLadder.reset(caller, { code, expectedVersion });
  }
}
