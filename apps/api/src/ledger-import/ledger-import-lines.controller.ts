import {
  ledgerImportLinePage,
  ledgerImportLineQuery,
  type Actor,
  type LedgerImportLineQuery,
  type LedgerImportLineView,
  type Page,
} from '@bihuan/contracts';
import { LedgerLineQueries, ResultSheet } from '@bihuan/ledger-import';
import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Requires } from '../access/access-rule';
import { CurrentActor } from '../access/request-params';
import { Answers } from '../http/answers';
import { attachment } from '../http/upload';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const id = z.uuid();

/** The lines of an import, and the file with what became of each. */
@ApiTags('ledger imports')
@Controller('ledger-imports/:id')
@Requires('ledger.import')
export class LedgerImportLinesController {
  constructor(
    private readonly lines: LedgerLineQueries,
    private readonly result: ResultSheet,
  ) {}

  @Get('lines')
  @Answers(ledgerImportLinePage)
  page(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) importId: string,
    @Query({ schema: ledgerImportLineQuery }) query: LedgerImportLineQuery,
  ): Promise<Page<LedgerImportLineView>> {
    return this.lines.page(actor, importId, query);
  }

  @Get('result')
  async download(@CurrentActor() actor: Actor, @Param('id', { schema: id }) importId: string): Promise<StreamableFile> {
    const { name, content } = await this.result.execute(actor, importId);
    return new StreamableFile(content, { type: XLSX, disposition: attachment(name) });
  }
}
