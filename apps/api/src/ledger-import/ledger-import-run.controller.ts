import {
  ledgerChoices,
  ledgerImportView,
  type Actor,
  type LedgerChoices,
  type LedgerImportView,
} from '@bihuan/contracts';
import { CancelImport, ResumeImport, StartImport } from '@bihuan/ledger-import';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Requires } from '../access/access-rule';
import { CurrentActor, IfMatch } from '../access/request-params';
import { Answers } from '../http/answers';

const id = z.uuid();

/** The run of an import: started by the version that was previewed, cancelled, resumed. */
@ApiTags('ledger imports')
@Controller('ledger-imports/:id')
@Requires('ledger.import')
export class LedgerImportRunController {
  constructor(
    private readonly start: StartImport,
    private readonly cancel: CancelImport,
    private readonly resume: ResumeImport,
  ) {}

  @Post('start')
  @HttpCode(202)
  @Answers(ledgerImportView, 202)
  begin(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) importId: string,
    @IfMatch() expectedVersion: number,
    @Body({ schema: ledgerChoices }) choices: LedgerChoices,
  ): Promise<LedgerImportView> {
    return this.start.execute(actor, { id: importId, expectedVersion }, choices);
  }

  @Post('cancel')
  @HttpCode(200)
  @Answers(ledgerImportView)
  halt(@CurrentActor() actor: Actor, @Param('id', { schema: id }) importId: string): Promise<LedgerImportView> {
    return this.cancel.execute(actor, importId);
  }

  @Post('resume')
  @HttpCode(200)
  @Answers(ledgerImportView)
  goOn(@CurrentActor() actor: Actor, @Param('id', { schema: id }) importId: string): Promise<LedgerImportView> {
    return this.resume.execute(actor, importId);
  }
}
