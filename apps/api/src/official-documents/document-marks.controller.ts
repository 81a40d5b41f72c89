import {
  documentMarkBody,
  documentMarkList,
  documentMarkQuery,
  type Actor,
  type DocumentMarkBody,
  type DocumentMarkQuery,
  type DocumentMarkView,
} from '@bihuan/contracts';
import { KeepMarks } from '@bihuan/official-documents';
import { Body, Controller, Get, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../access/access-rule';
import { CurrentActor } from '../access/request-params';
import { Answers } from '../http/answers';

/** The words that documents are numbered with (代字), by unit and kind. */
@ApiTags('document templates')
@Controller('document-marks')
@Requires('templates.manage')
export class DocumentMarksController {
  constructor(private readonly marks: KeepMarks) {}

  @Get()
  @Answers(documentMarkList)
  list(
    @CurrentActor() actor: Actor,
    @Query({ schema: documentMarkQuery }) { unitId }: DocumentMarkQuery,
  ): Promise<DocumentMarkView[]> {
    return this.marks.list(actor, unitId);
  }

  @Put()
  @Answers(documentMarkList)
  choose(
    @CurrentActor() actor: Actor,
    @Body({ schema: documentMarkBody }) body: DocumentMarkBody,
  ): Promise<DocumentMarkView[]> {
    return this.marks.choose(actor, body);
  }
}
