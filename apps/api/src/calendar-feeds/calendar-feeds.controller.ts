import { createHash } from 'node:crypto';
import { ReadCalendar } from '@bihuan/ledger';
import { CalendarFeeds } from '@bihuan/people';
import { Controller, Get, Headers, Ip, Param, Res } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Open } from '../access/access-rule';
import { FeedRate } from './feed-rate';
import { UnknownFeed } from './feed.errors';

const MAX_AGE_SECONDS = 900;
const FILE = /^([\w-]{43})\.ics$/;

/** Calendar programs sign in nowhere: whoever has the address reads the calendar, and nothing else. */
@ApiTags('calendar feeds')
@Controller('calendar-feeds')
export class CalendarFeedsController {
  constructor(
    private readonly feeds: CalendarFeeds,
    private readonly calendar: ReadCalendar,
    private readonly rate: FeedRate,
  ) {}

  @Get(':file')
  @Open()
  @ApiProduces('text/calendar')
  async read(
    @Param('file') file: string,
    @Ip() address: string,
    @Headers('if-none-match') known: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    this.rate.count(address);
    const body = await this.bodyOf(FILE.exec(file)?.[1]);
    const etag = `"${createHash('sha256').update(body).digest('base64url')}"`;
    void reply.header('etag', etag).header('cache-control', `private, max-age=${MAX_AGE_SECONDS}`);
    if (known === etag) {
      void reply.code(304);
      return '';
    }
    void reply.type('text/calendar; charset=utf-8').header('content-disposition', 'inline; filename="bihuan.ics"');
    return body;
  }

  private async bodyOf(token: string | undefined): Promise<string> {
    const personId = token === undefined ? null : await this.feeds.personOf(token);
    const body = personId === null ? null : await this.calendar.execute(personId);
    if (body === null) throw new UnknownFeed();
    return body;
  }
}
