import { PublicPages } from '@bihuan/reports';
import { Controller, Get, Headers, Param, Res } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Open } from '../access/access-rule';
import { asPublicPage } from './public-headers';

/** Short, so that a page that is withdrawn is soon gone everywhere. */
const MAX_AGE_SECONDS = 300;

/** Pages for everybody, as they were published: nobody signs in. */
@ApiTags('public pages')
@Controller('public')
export class PublishedController {
  constructor(private readonly pages: PublicPages) {}

  @Get(':officeId/:year')
  @Open()
  @ApiProduces('text/html')
  async read(
    @Param('officeId', { schema: z.uuid() }) officeId: string,
    @Param('year', { schema: z.coerce.number().int().min(2000).max(2100) }) year: number,
    @Headers('if-none-match') known: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { html, sha256 } = await this.pages.read(officeId, year);
    const etag = `"${sha256}"`;
    void reply.header('etag', etag).header('cache-control', `public, max-age=${MAX_AGE_SECONDS}`);
    asPublicPage(reply, html);
    if (known !== etag) return html;
    void reply.code(304);
    return '';
  }
}
