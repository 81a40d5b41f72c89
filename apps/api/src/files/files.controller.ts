import { FileTooLarge, FILE_LIMIT, ReadFile, RefusedFile, StoreFile } from '@bihuan/cases';
import { storedFileView, type Actor, type StoredFileView } from '@bihuan/contracts';
import { Controller, Get, Param, Post, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Requires } from '../access/access-rule';
import { CurrentActor } from '../access/request-params';
import { TakesOut } from '../access/taking-trail';
import { Answers } from '../http/answers';
import { attachment, uploadOf } from '../http/upload';

@ApiTags('files')
@Controller('files')
export class FilesController {
  constructor(
    private readonly store: StoreFile,
    private readonly read: ReadFile,
  ) {}

  @Post()
  @Requires('files.upload')
  @ApiConsumes('multipart/form-data')
  @Answers(storedFileView, 201)
  async upload(@CurrentActor() actor: Actor, @Req() request: FastifyRequest): Promise<StoredFileView> {
    const upload = await uploadOf(request);
    if (upload === 'missing') throw new RefusedFile('请选择要上传的文件', 'Choose a file to upload');
    if (upload === 'too-large') throw new FileTooLarge(FILE_LIMIT);
    return this.store.execute(actor, upload);
  }

  @Get(':id')
  @TakesOut('file.taken')
  @Requires('cases.read')
  async download(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) fileId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const file = await this.read.execute(actor, fileId);
    void reply.header('content-disposition', attachment(file.name));
    return new StreamableFile(file.content, { type: file.mediaType, length: file.size });
  }
}
