import {
  absenceBody,
  absenceView,
  deputyQuery,
  deputyView,
  type AbsenceBody,
  type AbsenceView,
  type Actor,
  type DeputyQuery,
  type DeputyView,
} from '@bihuan/contracts';
import { AbsenceQueries, EndAbsence, EnterAbsence, type Caller } from '@bihuan/people';
import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { SignedIn } from '../access/access-rule';
import { CurrentActor, CurrentCaller } from '../access/request-params';
import { Answers } from '../http/answers';

/** When I am away, and who is told in my place. */
@ApiTags('me')
@Controller('me')
@SignedIn()
export class AbsencesController {
  constructor(
    private readonly queries: AbsenceQueries,
    private readonly enterAbsence: EnterAbsence,
    private readonly endAbsence: EndAbsence,
  ) {}

  @Get('absences')
  @Answers(z.array(absenceView))
  list(@CurrentActor() { personId }: Actor): Promise<AbsenceView[]> {
    return this.queries.listOf(personId ?? '');
  }

  @Get('deputies')
  @Answers(z.array(deputyView))
  deputies(
    @CurrentActor() { personId }: Actor,
    @Query({ schema: deputyQuery }) query: DeputyQuery,
  ): Promise<DeputyView[]> {
    return this.queries.deputiesFor(personId ?? '', query);
  }

  @Post('absences')
  @Answers(z.array(absenceView), 201)
  enter(@CurrentCaller() caller: Caller, @Body({ schema: absenceBody }) body: AbsenceBody): Promise<AbsenceView[]> {
    return this.enterAbsence.execute(caller, caller.actor.personId ?? '', body);
  }

  @Delete('absences/:absenceId')
  @Answers(z.array(absenceView))
  end(
    @CurrentCaller() caller: Caller,
    @Param('absenceId', { schema: z.uuid() }) absenceId: string,
  ): Promise<AbsenceView[]> {
    return this.endAbsence.execute(caller, caller.actor.personId ?? '', absenceId);
  }
}
