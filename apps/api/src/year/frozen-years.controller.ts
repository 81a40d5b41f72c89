import {
  correctionBody,
  correctionView,
  freezeBody,
  freezePage,
  freezePreview,
  freezeQuery,
  freezeSummary,
  pageQuery,
  yearComparison,
  yearVerification,
  type Actor,
  type CorrectionBody,
  type CorrectionView,
  type FreezeBody,
  type FreezePreview,
  type FreezeQuery,
  type FreezeSummary,
  type Page,
  type PageQuery,
  type YearComparison,
  type YearVerification,
} from '@bihuan/contracts';
import { CorrectYear, FreezeYear, VerifyYears, YearFreezeQueries } from '@bihuan/reports';
import { Body, Controller, Get, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Requires } from '../access/access-rule';
import { CurrentActor } from '../access/request-params';
import { Answers } from '../http/answers';
import { attachment } from '../http/upload';
import { DOCX } from '../documents/hand-out';

const ID = { schema: z.uuid() };

@ApiTags('frozen years')
@Controller('frozen-years')
@Requires('reports.read')
export class FrozenYearsController {
  constructor(
    private readonly freezes: YearFreezeQueries,
    private readonly freezeYear: FreezeYear,
    private readonly correctYear: CorrectYear,
    private readonly verifyYears: VerifyYears,
  ) {}

  @Get()
  @Answers(freezePage)
  page(@CurrentActor() actor: Actor, @Query({ schema: pageQuery }) query: PageQuery): Promise<Page<FreezeSummary>> {
    return this.freezes.page(actor, query);
  }

  @Get('preview')
  @Requires('years.freeze')
  @Answers(freezePreview)
  preview(@CurrentActor() actor: Actor, @Query({ schema: freezeQuery }) query: FreezeQuery): Promise<FreezePreview> {
    return this.freezeYear.preview(actor, query);
  }

  @Post()
  @Requires('years.freeze')
  @Answers(freezeSummary, 201)
  freeze(@CurrentActor() actor: Actor, @Body({ schema: freezeBody }) body: FreezeBody): Promise<FreezeSummary> {
    return this.freezeYear.execute(actor, body);
  }

  @Get(':id')
  @Answers(yearComparison)
  compare(@CurrentActor() actor: Actor, @Param('id', ID) id: string): Promise<YearComparison> {
    return this.correctYear.compare(actor, id);
  }

  @Get(':id/document')
  async document(@CurrentActor() actor: Actor, @Param('id', ID) id: string): Promise<StreamableFile> {
    const { name, bytes } = await this.freezes.getDocument(actor, id);
    return new StreamableFile(bytes, { type: DOCX, disposition: attachment(name), length: bytes.length });
  }

  @Get(':id/verification')
  @Answers(yearVerification)
  verify(@CurrentActor() actor: Actor, @Param('id', ID) id: string): Promise<YearVerification> {
    return this.verifyYears.one(actor, id);
  }

  @Post(':id/corrections')
  @Requires('years.freeze')
  @Answers(correctionView, 201)
  correct(
    @CurrentActor() actor: Actor,
    @Param('id', ID) id: string,
    @Body({ schema: correctionBody }) body: CorrectionBody,
  ): Promise<CorrectionView> {
    return this.correctYear.sign(actor, id, body);
  }
}
