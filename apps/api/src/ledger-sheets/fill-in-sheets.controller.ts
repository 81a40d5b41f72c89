import { FileTooLarge, FILE_LIMIT, RefusedFile } from '@bihuan/cases';
import {
  fillInBody,
  fillInReturnPage,
  fillInReturnView,
  fillInUnits,
  pageQuery,
  type Actor,
  type FillInBody,
  type FillInReturnView,
  type FillInUnits,
  type Page,
  type PageQuery,
} from '@bihuan/contracts';
import { HandOutSheet, ReturnQueries, TakeBackSheet } from '@bihuan/ledger-sheets';
import { Body, Controller, Get, HttpCode, Post, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Requires } from '../access/access-rule';
import { CurrentActor } from '../access/request-params';
import { TakesOut } from '../access/taking-trail';
import { Answers } from '../http/answers';
import { attachment, uploadOf } from '../http/upload';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Sheets go out, and come back. */
@ApiTags('ledger sheets')
@Controller()
@Requires('sheets.fill-in')
export class FillInSheetsController {
  constructor(
    private readonly handOut: HandOutSheet,
    private readonly takeBack: TakeBackSheet,
    private readonly returns: ReturnQueries,
  ) {}

  @Get('fill-in-sheets/units')
  @Answers(fillInUnits)
  units(@CurrentActor() actor: Actor): Promise<FillInUnits> {
    return this.handOut.units(actor);
  }

  /** The sheet as a file; what it stands for is remembered. */
  @Post('fill-in-sheets')
  @TakesOut('fill-in.taken')
  @HttpCode(200)
  async sheet(
    @CurrentActor() actor: Actor,
    @Body({ schema: fillInBody }) body: FillInBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { name, bytes } = await this.handOut.execute(actor, body);
    void reply.header('content-disposition', attachment(name));
    return new StreamableFile(bytes, { type: XLSX, length: bytes.length });
  }

  @Post('fill-in-returns')
  @ApiConsumes('multipart/form-data')
  @Answers(fillInReturnView, 201)
  async upload(@CurrentActor() actor: Actor, @Req() request: FastifyRequest): Promise<FillInReturnView> {
    const upload = await uploadOf(request);
    if (upload === 'missing') throw new RefusedFile('请选择填好的填报表', 'Choose the sheet that was filled in');
    if (upload === 'too-large') throw new FileTooLarge(FILE_LIMIT);
    return this.takeBack.execute(actor, upload);
  }

  @Get('fill-in-returns')
  @Answers(fillInReturnPage)
  page(@CurrentActor() actor: Actor, @Query({ schema: pageQuery }) query: PageQuery): Promise<Page<FillInReturnView>> {
    return this.returns.page(actor, query);
  }
}
