import { casePicture, type Actor, type CasePicture } from '@bihuan/contracts';
import { ReadPicture } from '@bihuan/cases';
import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Requires } from '../access/access-rule';
import { CurrentActor } from '../access/request-params';
import { Answers } from '../http/answers';

@ApiTags('cases')
@Controller('cases')
export class CasePictureController {
  constructor(private readonly pictures: ReadPicture) {}

  @Get(':id/picture')
  @Requires('cases.read')
  @Answers(casePicture)
  picture(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) caseId: string): Promise<CasePicture> {
    return this.pictures.execute(actor, caseId);
  }
}
