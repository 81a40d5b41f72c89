import {
  confirmImportBody,
  draftsBody,
  reportImportView,
  type Actor,
  type ConfirmImportBody,
  type DraftCase,
  type ReportImportView,
} from '@bihuan/contracts';
import { ConfirmImport, SaveDrafts } from '@bihuan/intake';
import { Body, Controller, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Requires } from '../access/access-rule';
import { CurrentActor, IfMatch } from '../access/request-params';
import { Answers } from '../http/answers';

@ApiTags('intake')
@ApiHeader({ name: 'If-Match', description: 'The version the caller read, such as "7"', required: true })
@Controller('report-imports/:id')
@Requires('intake.import')
export class ImportDraftsController {
  constructor(
    private readonly saveDrafts: SaveDrafts,
    private readonly confirmImport: ConfirmImport,
  ) {}

  @Put('drafts')
  @Answers(reportImportView)
  save(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @IfMatch() expectedVersion: number,
    @Body({ schema: draftsBody }) { drafts }: { drafts: DraftCase[] },
  ): Promise<ReportImportView> {
    return this.saveDrafts.execute(actor, { id, expectedVersion }, drafts);
  }

  @Post('confirm')
  @HttpCode(200)
  @Answers(reportImportView)
  confirm(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @IfMatch() expectedVersion: number,
    @Body({ schema: confirmImportBody }) body: ConfirmImportBody,
  ): Promise<ReportImportView> {
    return this.confirmImport.execute(actor, { id, expectedVersion }, body?.year);
  }
}
