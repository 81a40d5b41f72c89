import { LiveHub, type LiveStream } from '@bihuan/live';
import { SessionReader, type SignedInPerson } from '@bihuan/people';
import { Controller, Get, NotAcceptableException, Req, Res } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SignedOut } from '../access/access.errors';
import { SignedIn } from '../access/access-rule';
import { CurrentSession } from '../access/request-params';
import { sessionTokenOf } from '../access/session-cookie';
import { LiveReply } from './live-reply';
import { LiveSessions } from './live-sessions';

@ApiTags('live')
@Controller('live')
export class LiveController {
  constructor(
    private readonly hub: LiveHub,
    private readonly sessions: LiveSessions,
    private readonly reader: SessionReader,
  ) {}

  /** What changes, as server-sent events, for as long as the page is open. */
  @Get()
  @SignedIn()
  @ApiProduces('text/event-stream')
  async open(
    @CurrentSession() { session: { tokenHash: session } }: SignedInPerson,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (request.method !== 'GET' || !request.headers.accept?.includes('text/event-stream')) {
      throw new NotAcceptableException();
    }
    // who it is is asked between two looks at the sight: whatever changes meanwhile is seen by the second
    const sight = await this.sessions.sightOf(session);
    const signedIn = await this.reader.actorOf(sessionTokenOf(request) ?? '');
    if (sight === null || !signedIn) throw new SignedOut();
    const parts: { reply?: LiveReply } = {};
    const stream: LiveStream = {
      actor: signedIn.actor,
      session,
      tell: (message) => parts.reply?.tell(message),
      end: () => parts.reply?.end(),
    };
    this.hub.add(stream);
    parts.reply = new LiveReply(reply, () => this.sessions.forget(stream));
    this.sessions.keep(stream, { reply: parts.reply, sight });
    await this.sessions.check();
  }
}
