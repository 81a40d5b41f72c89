import { sessionView, viewAsBody, type SessionView } from '@bihuan/contracts';
import { EndViewAs, SessionQueries, StartViewAs, type SignedInPerson } from '@bihuan/people';
import { Body, Controller, Delete, HttpCode, Ip, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { Requires, SignedIn, WhileViewing } from '../access/access-rule';
import { CurrentSession } from '../access/request-params';
import { sessionTokenOf } from '../access/session-cookie';
import { Answers } from '../http/answers';

/** Both answer the session as it is from now on, with the CSRF token that goes with it. */
@ApiTags('session')
@Controller('session/view-as')
export class ViewAsController {
  constructor(
    private readonly startViewAs: StartViewAs,
    private readonly endViewAs: EndViewAs,
    private readonly queries: SessionQueries,
  ) {}

  @Post()
  @HttpCode(200)
  @Requires('people.view-as')
  @Answers(sessionView)
  async start(
    @CurrentSession() signedIn: SignedInPerson,
    @Body({ schema: viewAsBody }) { personId }: z.infer<typeof viewAsBody>,
    @Ip() address: string,
    @Req() request: FastifyRequest,
  ): Promise<SessionView> {
    await this.startViewAs.execute({ signedIn, personId, address });
    return this.queries.viewOfToken(sessionTokenOf(request) ?? '');
  }

  @Delete()
  @SignedIn()
  @WhileViewing()
  @Answers(sessionView)
  async end(
    @CurrentSession() { session, person, viewAs }: SignedInPerson,
    @Ip() address: string,
    @Req() request: FastifyRequest,
  ): Promise<SessionView> {
    if (viewAs) {
      const { tokenHash } = session;
      await this.endViewAs.execute({ tokenHash, byId: viewAs.by.id, viewedId: person.id, reason: 'asked', address });
    }
    return this.queries.viewOfToken(sessionTokenOf(request) ?? '');
  }
}
