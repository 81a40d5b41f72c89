import {
  objectionDecisionBody,
  schemeView,
  scoreObjectionBody,
  scoreQuery,
  scoreSheetBody,
  scoreSheetView,
  scoringScheme,
  type Actor,
  type ObjectionDecisionBody,
  type SchemeView,
  type ScoreObjectionBody,
  type ScoreSheetBody,
  type ScoreSheetView,
  type ScoringScheme,
} from '@bihuan/contracts';
import { KeepScheme, MakeScores, ObjectToScore, ScoreSheetQueries } from '@bihuan/reports';
import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Requires } from '../access/access-rule';
import { CurrentActor, IfMatch } from '../access/request-params';
import { Answers } from '../http/answers';
import { BASED_ON } from './based-on';

const ID = { schema: z.uuid() };

@ApiTags('scores')
@Controller('scores')
@Requires('scores.read')
export class ScoresController {
  constructor(
    private readonly schemes: KeepScheme,
    private readonly sheets: ScoreSheetQueries,
    private readonly make: MakeScores,
    private readonly objections: ObjectToScore,
  ) {}

  @Get()
  @Answers(z.array(scoreSheetView))
  ofYear(
    @CurrentActor() actor: Actor,
    @Query({ schema: scoreQuery }) { year }: { year: number },
  ): Promise<ScoreSheetView[]> {
    return this.sheets.ofYear(actor, year);
  }

  @Post()
  @HttpCode(200)
  @Requires('scores.make')
  @Answers(scoreSheetView)
  score(
    @CurrentActor() actor: Actor,
    @Body({ schema: scoreSheetBody }) { year }: ScoreSheetBody,
  ): Promise<ScoreSheetView> {
    return this.make.execute(actor, year);
  }

  @Get('scheme')
  @Requires('scores.make')
  @Answers(schemeView)
  scheme(@CurrentActor() actor: Actor): Promise<SchemeView> {
    return this.schemes.read(actor);
  }

  @Put('scheme')
  @Requires('scores.decide')
  @ApiHeader(BASED_ON)
  @Answers(schemeView)
  saveScheme(
    @CurrentActor() actor: Actor,
    @IfMatch() expectedVersion: number,
    @Body({ schema: scoringScheme }) body: ScoringScheme,
  ): Promise<SchemeView> {
    return this.schemes.save(actor, expectedVersion, body);
  }

  @Get(':id')
  @Answers(scoreSheetView)
  edition(@CurrentActor() actor: Actor, @Param('id', ID) id: string): Promise<ScoreSheetView> {
    return this.sheets.getById(actor, id);
  }

  @Post(':id/units/:unitId/objections')
  @HttpCode(200)
  @Requires('scores.object')
  @Answers(scoreSheetView)
  object(
    @CurrentActor() actor: Actor,
    @Param('id', ID) id: string,
    @Param('unitId', ID) unitId: string,
    @Body({ schema: scoreObjectionBody }) body: ScoreObjectionBody,
  ): Promise<ScoreSheetView> {
    return this.objections.object(actor, id, unitId, body);
  }

  @Post('objections/:id/decision')
  @HttpCode(200)
  @Requires('scores.decide')
  @Answers(scoreSheetView)
  decide(
    @CurrentActor() actor: Actor,
    @Param('id', ID) id: string,
    @Body({ schema: objectionDecisionBody }) body: ObjectionDecisionBody,
  ): Promise<ScoreSheetView> {
    return this.objections.decide(actor, id, body);
  }

  @Post(':id/lock')
  @HttpCode(200)
  @Requires('scores.decide')
  @ApiHeader(BASED_ON)
  @Answers(scoreSheetView)
  lock(
    @CurrentActor() actor: Actor,
    @Param('id', ID) id: string,
    @IfMatch() expectedVersion: number,
  ): Promise<ScoreSheetView> {
    return this.objections.lock(actor, { id, expectedVersion });
  }
}
