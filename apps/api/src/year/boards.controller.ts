import {
  boardQuery,
  boardSelectionBody,
  boardTableQuery,
  boardView,
  caseSelectionView,
  type Actor,
  type BoardQuery,
  type BoardSelectionBody,
  type BoardTableQuery,
  type BoardView,
  type CaseSelectionView,
} from '@bihuan/contracts';
import { Boards } from '@bihuan/reports';
import { Body, Controller, Get, HttpCode, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../access/access-rule';
import { CurrentActor } from '../access/request-params';
import { Answers } from '../http/answers';
import { attachment } from '../http/upload';

@ApiTags('boards')
@Controller('boards')
@Requires('boards.read')
export class BoardsController {
  constructor(private readonly boards: Boards) {}

  @Get()
  @Answers(boardView)
  read(@CurrentActor() actor: Actor, @Query({ schema: boardQuery }) query: BoardQuery): Promise<BoardView> {
    return this.boards.read(actor, query);
  }

  @Get('table')
  async table(
    @CurrentActor() actor: Actor,
    @Query({ schema: boardTableQuery }) query: BoardTableQuery,
  ): Promise<StreamableFile> {
    const { name, mediaType, bytes } = await this.boards.table(actor, query);
    return new StreamableFile(bytes, { type: mediaType, disposition: attachment(name), length: bytes.length });
  }

  @Post('selections')
  @HttpCode(200)
  @Answers(caseSelectionView)
  select(
    @CurrentActor() actor: Actor,
    @Body({ schema: boardSelectionBody }) body: BoardSelectionBody,
  ): Promise<CaseSelectionView> {
    return this.boards.select(actor, body);
  }
}
