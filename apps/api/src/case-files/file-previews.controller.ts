import { PreviewFile } from '@bihuan/case-files';
import { filePreview, type Actor, type FilePreview } from '@bihuan/contracts';
import { Controller, Get, Param, Res, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Requires } from '../access/access-rule';
import { CurrentActor } from '../access/request-params';
import { Answers } from '../http/answers';
import { asSandboxed } from '../http/sandbox';

/** What a stored file looks like, for whoever may read it. */
@ApiTags('files')
@Controller('files/:id/preview')
@Requires('cases.read')
export class FilePreviewsController {
  constructor(private readonly preview: PreviewFile) {}

  @Get()
  @Answers(filePreview)
  describe(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) fileId: string): Promise<FilePreview> {
    return this.preview.execute(actor, fileId);
  }

  @Get('content')
  async content(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) fileId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const content = await this.preview.content(actor, fileId);
    asSandboxed(reply, content);
    return new StreamableFile(content.bytes, { type: content.mediaType, length: content.bytes.length });
  }
}
