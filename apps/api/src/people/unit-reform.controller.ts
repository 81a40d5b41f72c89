import {
  unitCounts,
  unitHistory,
  unitMergeBody,
  unitMergePreview,
  unitMergeQuery,
  unitMergeResult,
  unitMovePreview,
  unitMoveQuery,
  type UnitCounts,
  type UnitHistory,
  type UnitMergeBody,
  type UnitMergePreview,
  type UnitMergeResult,
  type UnitMovePreview,
} from '@bihuan/contracts';
import { MergeUnits, PreviewMerge, PreviewMove, UnitQueries, type Caller } from '@bihuan/people';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Requires, SignedIn } from '../access/access-rule';
import { CurrentCaller } from '../access/request-params';
import { Answers } from '../http/answers';

@ApiTags('people')
@Controller('units')
@Requires('people.manage')
export class UnitReformController {
  constructor(
    private readonly queries: UnitQueries,
    private readonly previewMove: PreviewMove,
    private readonly previewMerge: PreviewMerge,
    private readonly mergeUnits: MergeUnits,
  ) {}

  @Get('counts')
  @Answers(z.array(unitCounts))
  counts(): Promise<UnitCounts[]> {
    return this.queries.counts();
  }

  @Get(':id/history')
  @SignedIn()
  @Answers(unitHistory)
  history(@Param('id', { schema: z.uuid() }) id: string): Promise<UnitHistory> {
    return this.queries.history(id);
  }

  @Get(':id/move-preview')
  @Answers(unitMovePreview)
  move(
    @Param('id', { schema: z.uuid() }) id: string,
    @Query({ schema: unitMoveQuery }) { parentId }: z.infer<typeof unitMoveQuery>,
  ): Promise<UnitMovePreview> {
    return this.previewMove.execute(id, parentId || null);
  }

  @Get(':id/merge-preview')
  @Answers(unitMergePreview)
  preview(
    @Param('id', { schema: z.uuid() }) id: string,
    @Query({ schema: unitMergeQuery }) { into }: z.infer<typeof unitMergeQuery>,
  ): Promise<UnitMergePreview> {
    return this.previewMerge.execute(id, into);
  }

  @Post(':id/merge')
  @HttpCode(200)
  @Answers(unitMergeResult)
  merge(
    @CurrentCaller() caller: Caller,
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: unitMergeBody }) body: UnitMergeBody,
  ): Promise<UnitMergeResult> {
    return this.mergeUnits.execute(caller, id, body);
  }
}
