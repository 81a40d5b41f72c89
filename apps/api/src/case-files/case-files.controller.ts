import { Readable } from 'node:stream';
import { BuildCaseFile } from '@bihuan/case-files';
import type { Actor } from '@bihuan/contracts';
import { Controller, Get, Param, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Requires } from '../access/access-rule';
import { CurrentActor } from '../access/request-params';
import { TakesOut } from '../access/taking-trail';
import { attachment } from '../http/upload';

/** One case, one file: everything of a case that the reader may see, as a zip that is written while it is read. */
@ApiTags('cases')
@Controller('cases')
export class CaseFilesController {
  constructor(private readonly build: BuildCaseFile) {}

  @Get(':id/file.zip')
  @TakesOut('case-file.taken')
  @Requires('cases.read')
  async download(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) caseId: string,
  ): Promise<StreamableFile> {
    const { name, bytes } = await this.build.execute(actor, caseId);
    return new StreamableFile(Readable.from(bytes, { objectMode: false }), {
      type: 'application/zip',
      disposition: attachment(name),
    });
  }
}
