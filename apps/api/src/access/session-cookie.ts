import '@fastify/cookie'; // for its types: the plugin itself is registered where the application starts
import { AppConfig } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

const NAME = 'bihuan_session';

export function sessionTokenOf(request: FastifyRequest): string | undefined {
  return request.cookies[NAME] || undefined;
}

/** A cookie without an age: it goes with the browser window, and the server ends the session anyway. */
@Injectable()
export class SessionCookie {
  private readonly attributes: { path: string; httpOnly: true; sameSite: 'strict'; secure: boolean };

  constructor(config: AppConfig) {
    this.attributes = { path: '/', httpOnly: true, sameSite: 'strict', secure: config.http.secureCookies };
  }

  give(reply: FastifyReply, token: string): void {
    void reply.setCookie(NAME, token, this.attributes);
  }

  take(reply: FastifyReply): void {
    void reply.clearCookie(NAME, this.attributes);
  }
}
