import {
  ledgerImportPage,
  ledgerImportView,
  pageQuery,
  pastedLedger,
  type Actor,
  type LedgerImportSummary,
  type LedgerImportView,
  type Page,
  type PageQuery,
  type PastedLedger,
} from '@bihuan/contracts';
import { DiscardImport, LedgerImportQueries, NoLedgerFile, ReceiveLedger } from '@bihuan/ledger-import';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Requires } from '../access/access-rule';
import { CurrentActor } from '../access/request-params';
import { Answers } from '../http/answers';
import { uploadOf } from '../http/upload';

const id = z.uuid();

@ApiTags('ledger imports')
@Controller('ledger-imports')
@Requires('ledger.import')
export class LedgerImportsController {
  constructor(
    private readonly imports: LedgerImportQueries,
    private readonly receive: ReceiveLedger,
    private readonly discard: DiscardImport,
  ) {}

  @Get()
  @Answers(ledgerImportPage)
  page(
    @CurrentActor() actor: Actor,
    @Query({ schema: pageQuery }) query: PageQuery,
  ): Promise<Page<LedgerImportSummary>> {
    return this.imports.page(actor, query);
  }

  @Post()
  @ApiConsumes('multipart/form-data')
  @Answers(ledgerImportView, 201)
  async upload(@CurrentActor() actor: Actor, @Req() request: FastifyRequest): Promise<LedgerImportView> {
    const upload = await uploadOf(request);
    if (upload === 'missing' || upload === 'too-large') throw new NoLedgerFile(upload);
    return this.receive.execute(actor, upload);
  }

  /** Rows pasted instead of a file: from here on they are a ledger like any other. */
  @Post('pasted')
  @Answers(ledgerImportView, 201)
  paste(
    @CurrentActor() actor: Actor,
    @Body({ schema: pastedLedger }) { text }: PastedLedger,
  ): Promise<LedgerImportView> {
    return this.receive.execute(actor, { name: '粘贴的表格.txt', bytes: Buffer.from(text) });
  }

  @Get(':id')
  @Answers(ledgerImportView)
  one(@CurrentActor() actor: Actor, @Param('id', { schema: id }) importId: string): Promise<LedgerImportView> {
    return this.imports.getById(actor, importId);
  }

  @Delete(':id')
  @HttpCode(204)
  drop(@CurrentActor() actor: Actor, @Param('id', { schema: id }) importId: string): Promise<void> {
    return this.discard.execute(actor, importId);
  }
}
