import { reportEditionQuery, type Actor, type ReportEditionQuery } from '@bihuan/contracts';
import { HandOutReport, type ReportFile } from '@bihuan/reports';
import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { DOCX } from '../documents/hand-out';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Requires } from '../access/access-rule';
import { CurrentActor } from '../access/request-params';
import { attachment } from '../http/upload';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const ID = { schema: z.uuid() };
const EDITION = { schema: reportEditionQuery };

@ApiTags('written reports')
@Controller('written-reports')
@Requires('reports.read')
export class WrittenReportPapersController {
  constructor(private readonly handOut: HandOutReport) {}

  @Get(':id/document')
  async document(
    @CurrentActor() actor: Actor,
    @Param('id', ID) id: string,
    @Query(EDITION) { edition }: ReportEditionQuery,
  ): Promise<StreamableFile> {
    return streamed(await this.handOut.word(actor, id, edition), DOCX);
  }

  @Get(':id/pdf')
  async pdf(
    @CurrentActor() actor: Actor,
    @Param('id', ID) id: string,
    @Query(EDITION) { edition }: ReportEditionQuery,
  ): Promise<StreamableFile> {
    return streamed(await this.handOut.pdf(actor, id, edition), 'application/pdf');
  }

  @Get(':id/figures')
  async figures(@CurrentActor() actor: Actor, @Param('id', ID) id: string): Promise<StreamableFile> {
    return streamed(await this.handOut.figures(actor, id), XLSX);
  }
}

function streamed({ name, bytes }: ReportFile, type: string): StreamableFile {
  return new StreamableFile(bytes, { type, disposition: attachment(name), length: bytes.length });
}
