import {
  caseEventBody,
  caseRegistration,
  caseView,
  journalPage,
  journalQuery,
  type Actor,
  type CaseEventBody,
  type CaseRegistration,
  type CaseView,
  type JournalEntry,
  type JournalQuery,
  type Page,
} from '@bihuan/contracts';
import { ApplyCaseEvent, ReadCase, ReadJournal, RegisterCase } from '@bihuan/cases';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Requires } from '../access/access-rule';
import { CurrentActor, IfMatch } from '../access/request-params';
import { Answers } from '../http/answers';

const id = z.uuid();

@ApiTags('cases')
@Controller('cases')
export class CasesController {
  constructor(
    private readonly register: RegisterCase,
    private readonly apply: ApplyCaseEvent,
    private readonly cases: ReadCase,
    private readonly journals: ReadJournal,
  ) {}

  @Post()
  @Requires('cases.register')
  @Answers(caseView, 201)
  async create(
    @CurrentActor() actor: Actor,
    @Body({ schema: caseRegistration }) registration: CaseRegistration,
  ): Promise<CaseView> {
    const { id: caseId } = await this.register.execute(actor, registration);
    return this.cases.execute(actor, caseId);
  }

  @Get(':id')
  @Requires('cases.read')
  @Answers(caseView)
  one(@CurrentActor() actor: Actor, @Param('id', { schema: id }) caseId: string): Promise<CaseView> {
    return this.cases.execute(actor, caseId);
  }

  @Get(':id/journal')
  @Requires('cases.read')
  @Answers(journalPage)
  journal(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) caseId: string,
    @Query({ schema: journalQuery }) query: JournalQuery,
  ): Promise<Page<JournalEntry>> {
    return this.journals.execute(actor, caseId, query);
  }

  @Post(':id/events')
  @HttpCode(200)
  @Requires('cases.raise')
  @ApiHeader({ name: 'If-Match', description: 'The version the caller read, such as "7"', required: true })
  @Answers(caseView)
  async raise(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) caseId: string,
    @IfMatch() expectedVersion: number,
    @Body({ schema: caseEventBody }) body: CaseEventBody,
  ): Promise<CaseView> {
    await this.apply.execute({ actor, caseId, expectedVersion, body });
    return this.cases.execute(actor, caseId);
  }
}
