import {
  codeOrder,
  codeRetirement,
  codeUse,
  keptList,
  offeredList,
  type CodeOrder,
  type CodeRetirement,
  type CodeUse,
  type KeptList,
  type OfferedList,
} from '@bihuan/contracts';
import { CodeListQueries, KeepCodes, type Caller } from '@bihuan/people';
import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Requires, SignedIn } from '../access/access-rule';
import { CurrentCaller } from '../access/request-params';
import { Answers } from '../http/answers';

@ApiTags('code lists')
@Controller('code-lists')
export class CodeListsController {
  constructor(
    private readonly queries: CodeListQueries,
    private readonly keep: KeepCodes,
  ) {}

  @Get()
  @SignedIn()
  @Answers(z.array(offeredList))
  offered(): Promise<OfferedList[]> {
    return this.queries.offered();
  }

  @Get('use')
  @Requires('codes.manage')
  @Answers(codeUse)
  use(): Promise<CodeUse> {
    return this.queries.use();
  }

  @Put(':list/order')
  @Requires('codes.manage')
  @Answers(z.array(offeredList))
  order(
    @CurrentCaller() caller: Caller,
    @Param('list', { schema: keptList }) list: KeptList,
    @Body({ schema: codeOrder }) { codes }: CodeOrder,
  ): Promise<OfferedList[]> {
    return this.keep.order(caller, list, codes);
  }

  @Put(':list/entries/:code')
  @Requires('codes.manage')
  @Answers(z.array(offeredList))
  retire(
    @CurrentCaller() caller: Caller,
    @Param('list', { schema: keptList }) list: KeptList,
    @Param('code', { schema: z.string().max(60) }) code: string,
    @Body({ schema: codeRetirement }) { retired }: CodeRetirement,
  ): Promise<OfferedList[]> {
    return this.keep.retire(caller, { list, code }, retired);
  }
}
