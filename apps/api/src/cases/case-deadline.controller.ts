import { ReadDeadline } from '@bihuan/cases';
import { caseDeadline, type Actor, type CaseDeadline } from '@bihuan/contracts';
import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Requires } from '../access/access-rule';
import { CurrentActor } from '../access/request-params';
import { Answers } from '../http/answers';

@ApiTags('cases')
@Controller('cases')
export class CaseDeadlineController {
  constructor(private readonly deadlines: ReadDeadline) {}

  @Get(':id/deadline')
  @Requires('cases.read')
  @Answers(caseDeadline)
  deadline(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) caseId: string): Promise<CaseDeadline> {
    return this.deadlines.execute(actor, caseId);
  }
}
