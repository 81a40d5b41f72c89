import {
  absenceBody,
  absenceView,
  deputyQuery,
  deputyView,
  type AbsenceBody,
  type AbsenceView,
  type DeputyQuery,
  type DeputyView,
} from '@bihuan/contracts';
import { AbsenceQueries, EndAbsence, EnterAbsence, type Caller } from '@bihuan/people';
import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Requires } from '../access/access-rule';
import { CurrentCaller } from '../access/request-params';
import { Answers } from '../http/answers';

/** The same for somebody who cannot enter it any more: an administrator does. */
@ApiTags('people')
@Controller('people/:id')
@Requires('people.manage')
export class PersonAbsencesController {
  constructor(
    private readonly queries: AbsenceQueries,
    private readonly enterAbsence: EnterAbsence,
    private readonly endAbsence: EndAbsence,
  ) {}

  @Get('absences')
  @Answers(z.array(absenceView))
  list(@Param('id', { schema: z.uuid() }) id: string): Promise<AbsenceView[]> {
    return this.queries.listOf(id);
  }

  @Get('deputies')
  @Answers(z.array(deputyView))
  deputies(
    @Param('id', { schema: z.uuid() }) id: string,
    @Query({ schema: deputyQuery }) query: DeputyQuery,
  ): Promise<DeputyView[]> {
    return this.queries.deputiesFor(id, query);
  }

  @Post('absences')
  @Answers(z.array(absenceView), 201)
  enter(
    @CurrentCaller() caller: Caller,
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: absenceBody }) body: AbsenceBody,
  ): Promise<AbsenceView[]> {
    return this.enterAbsence.execute(caller, id, body);
  }

  @Delete('absences/:absenceId')
  @Answers(z.array(absenceView))
  end(
    @CurrentCaller() caller: Caller,
    @Param('id', { schema: z.uuid() }) id: string,
    @Param('absenceId', { schema: z.uuid() }) absenceId: string,
  ): Promise<AbsenceView[]> {
    return this.endAbsence.execute(caller, id, absenceId);
  }
}
