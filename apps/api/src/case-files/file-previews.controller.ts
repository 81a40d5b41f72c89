import { PreviewFile } from '@bihuan/case-files';
import { filePreview, type Actor, type FilePreview } from '@bihuan/contracts';
import { Controller, Get, Param, Res, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Requires } from '../access/access-rule';
import { CurrentActor } from '../access/request-params';
import { TakesOut } from '../access/taking-trail';
import { Answers } from '../http/answers';
import { asSandboxed } from '../http/sandbox';

/** What a stored file looks like, for whoever may read it. */
@ApiTags('files')
@Controller('files/:id/preview')
@Requires('cases.read')
export class FilePreviewsController {
  constructor(private readonly preview: PreviewFile) {}

  @Get()
  @TakesOut('file.shown', holdsWords)
  @Answers(filePreview)
  describe(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) fileId: string): Promise<FilePreview> {
    return this.preview.execute(actor, fileId);
  }

  @Get('content')
  @TakesOut('file.shown')
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

/** The words of a text or a table come with its description; the others are fetched by themselves. */
function holdsWords(answer: unknown): boolean {
  const { data } = filePreview.safeParse(answer);
  return data?.kind === 'text' || data?.kind === 'table';
}
