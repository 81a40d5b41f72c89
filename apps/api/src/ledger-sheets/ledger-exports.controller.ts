import {
  exportBody,
  ledgerExportPage,
  ledgerExportView,
  pageQuery,
  type Actor,
  type ExportBody,
  type LedgerExportView,
  type Page,
  type PageQuery,
} from '@bihuan/contracts';
import { CancelExport, ExportLedger, ExportQueries } from '@bihuan/ledger-sheets';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Requires } from '../access/access-rule';
import { CurrentActor } from '../access/request-params';
import { TakesOut } from '../access/taking-trail';
import { Answers } from '../http/answers';
import { attachment } from '../http/upload';

const id = z.uuid();

@ApiTags('ledger sheets')
@Controller('ledger-exports')
@Requires('cases.read')
export class LedgerExportsController {
  constructor(
    private readonly exportLedger: ExportLedger,
    private readonly exports: ExportQueries,
    private readonly cancelExport: CancelExport,
  ) {}

  /** 200 with the file of a short ledger; 202 with what is being written of a long one. */
  @Post()
  @TakesOut('ledger.taken')
  @Answers(ledgerExportView, 202)
  async begin(
    @CurrentActor() actor: Actor,
    @Body({ schema: exportBody }) body: ExportBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | LedgerExportView> {
    const answer = await this.exportLedger.execute(actor, body);
    if (!('bytes' in answer)) {
      void reply.status(202);
      return answer;
    }
    void reply.status(200).header('content-disposition', attachment(answer.name));
    return new StreamableFile(answer.bytes, { type: answer.mediaType, length: answer.bytes.length });
  }

  @Get()
  @Answers(ledgerExportPage)
  page(@CurrentActor() actor: Actor, @Query({ schema: pageQuery }) query: PageQuery): Promise<Page<LedgerExportView>> {
    return this.exports.page(actor, query);
  }

  @Get(':id')
  @Answers(ledgerExportView)
  one(@CurrentActor() actor: Actor, @Param('id', { schema: id }) exportId: string): Promise<LedgerExportView> {
    return this.exports.getById(actor, exportId);
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @Answers(ledgerExportView)
  cancel(@CurrentActor() actor: Actor, @Param('id', { schema: id }) exportId: string): Promise<LedgerExportView> {
    return this.cancelExport.execute(actor, exportId);
  }

  @Get(':id/file')
  @TakesOut('ledger.taken')
  async file(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) exportId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { name, mediaType, size, content } = await this.exports.getFile(actor, exportId);
    void reply.header('content-disposition', attachment(name));
    return new StreamableFile(content, { type: mediaType, length: size });
  }
}
