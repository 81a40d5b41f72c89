import '@fastify/cookie';
import type { AppConfig } from '@bihuan/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';

const NAME = 'bihuan_session';

/** Needs the plugin @fastify/cookie. */
export function sessionTokenOf(request: FastifyRequest): string | undefined {
  return request.cookies[NAME] || undefined;
}

const attributes = (config: AppConfig) =>
  ({ path: '/', httpOnly: true, sameSite: 'strict', secure: config.http.secureCookies }) as const;

/** A cookie without an age: it goes with the browser window, and the server ends the session anyway. */
export function giveSessionCookie(reply: FastifyReply, token: string, config: AppConfig): void {
  void reply.setCookie(NAME, token, attributes(config));
}

export function takeSessionCookie(reply: FastifyReply, config: AppConfig): void {
  void reply.clearCookie(NAME, attributes(config));
}
