import { sessionView, signIn, type SessionView } from '@bihuan/contracts';
import { SessionQueries, SignIn, SignOut, type SignedInPerson } from '@bihuan/people';
import { Body, Controller, Delete, Get, HttpCode, Ip, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { Open, SignedIn, WhileViewing } from '../access/access-rule';
import { CurrentSession } from '../access/request-params';
import { SessionCookie } from '../access/session-cookie';
import { Answers } from '../http/answers';

@ApiTags('session')
@Controller('session')
export class SessionController {
  constructor(
    private readonly signIn: SignIn,
    private readonly signOut: SignOut,
    private readonly queries: SessionQueries,
    private readonly cookie: SessionCookie,
  ) {}

  @Get()
  @SignedIn()
  @Answers(sessionView)
  read(@CurrentSession() session: SignedInPerson): Promise<SessionView> {
    return this.queries.viewOf(session);
  }

  @Post()
  @Open()
  @Answers(sessionView, 201)
  async open(
    @Body({ schema: signIn }) body: z.infer<typeof signIn>,
    @Ip() address: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const { token } = await this.signIn.execute({ ...body, address });
    this.cookie.give(reply, token);
    return this.queries.viewOfToken(token);
  }

  @Delete()
  @HttpCode(204)
  @SignedIn()
  @WhileViewing()
  async close(
    @CurrentSession() session: SignedInPerson,
    @Ip() address: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.signOut.execute(session, address);
    this.cookie.take(reply);
  }
}
