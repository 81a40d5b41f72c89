import { CompareStatements } from '@bihuan/cases';
import { statementComparison, type Actor, type StatementComparison } from '@bihuan/contracts';
import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Requires } from '../access/access-rule';
import { CurrentActor } from '../access/request-params';
import { Answers } from '../http/answers';

const id = z.uuid();

@ApiTags('cases')
@Controller('cases/:id/warnings')
export class CaseWarningsController {
  constructor(private readonly statements: CompareStatements) {}

  @Get(':warningId')
  @Requires('cases.read')
  @Answers(statementComparison)
  compare(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) caseId: string,
    @Param('warningId', { schema: id }) warningId: string,
  ): Promise<StatementComparison> {
    return this.statements.execute(actor, caseId, warningId);
  }
}
