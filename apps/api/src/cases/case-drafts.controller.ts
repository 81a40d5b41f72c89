import { DiscardDraft, KeepDraft, ReadDrafts } from '@bihuan/cases';
import { draftBody, draftName, draftView, type DraftBody, type DraftView } from '@bihuan/contracts';
import type { SignedInPerson } from '@bihuan/people';
import { Body, Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Requires } from '../access/access-rule';
import { CurrentSession } from '../access/request-params';
import { Answers } from '../http/answers';

const id = z.uuid();

/** What the caller typed into forms of a case. Who views as somebody else sees none: what is not handed in is private. */
@ApiTags('cases')
@Controller('cases/:id/drafts')
@Requires('cases.raise')
export class CaseDraftsController {
  constructor(
    private readonly read: ReadDrafts,
    private readonly keepDraft: KeepDraft,
    private readonly discard: DiscardDraft,
  ) {}

  @Get()
  @Answers(z.array(draftView))
  async list(
    @CurrentSession() { actor, viewAs }: SignedInPerson,
    @Param('id', { schema: id }) caseId: string,
  ): Promise<DraftView[]> {
    return viewAs ? [] : this.read.execute(actor, caseId);
  }

  @Put(':name')
  @Answers(draftView)
  keep(
    @CurrentSession() { actor }: SignedInPerson,
    @Param('id', { schema: id }) caseId: string,
    @Param('name', { schema: draftName }) name: string,
    @Body({ schema: draftBody }) body: DraftBody,
  ): Promise<DraftView> {
    return this.keepDraft.execute({ actor, caseId, name }, body);
  }

  @Delete(':name')
  @HttpCode(204)
  forget(
    @CurrentSession() { actor }: SignedInPerson,
    @Param('id', { schema: id }) caseId: string,
    @Param('name', { schema: draftName }) name: string,
  ): Promise<void> {
    return this.discard.execute({ actor, caseId, name });
  }
}
