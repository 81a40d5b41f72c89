import {
  ledgerImportView,
  proposeLayoutBody,
  settleMappingBody,
  type Actor,
  type LedgerImportView,
  type ProposeLayoutBody,
  type SettleMappingBody,
} from '@bihuan/contracts';
import { ProposeLayout, SettleMapping } from '@bihuan/ledger-import';
import { Body, Controller, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Requires } from '../access/access-rule';
import { CurrentActor, IfMatch } from '../access/request-params';
import { Answers } from '../http/answers';

const id = z.uuid();

/** What the columns of a ledger mean. Each change names the version that was seen in If-Match. */
@ApiTags('ledger imports')
@Controller('ledger-imports/:id')
@Requires('ledger.import')
export class LedgerImportColumnsController {
  constructor(
    private readonly propose: ProposeLayout,
    private readonly settle: SettleMapping,
  ) {}

  @Post('layout')
  @HttpCode(200)
  @Answers(ledgerImportView)
  look(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) importId: string,
    @IfMatch() expectedVersion: number,
    @Body({ schema: proposeLayoutBody }) body: ProposeLayoutBody,
  ): Promise<LedgerImportView> {
    return this.propose.execute(actor, { id: importId, expectedVersion }, body);
  }

  @Put('mapping')
  @HttpCode(202)
  @Answers(ledgerImportView, 202)
  map(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) importId: string,
    @IfMatch() expectedVersion: number,
    @Body({ schema: settleMappingBody }) body: SettleMappingBody,
  ): Promise<LedgerImportView> {
    return this.settle.execute(actor, { id: importId, expectedVersion }, body);
  }
}
