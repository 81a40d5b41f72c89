import { AccessLog, SessionReader, whoIsBehind, type SignedInPerson } from '@bihuan/people';
import { AppConfig } from '@bihuan/platform';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { CsrfRefused, SignedOut, ViewAsReadOnly } from './access.errors';
import { mayChangeWhileViewing, ruleOf } from './access-rule';
import { rememberSession } from './request-session';
import { changesSomething, isFromOwnPages, isSameToken } from './same-site';
import { sessionTokenOf } from './session-cookie';

/**
 * Every route needs a session unless it is `@Open()`; every change needs the session's CSRF token, and that nobody is
 * looking as somebody else.
 */
@Injectable()
export class SessionGuard implements CanActivate {
  private readonly publicHost: string;

  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionReader,
    private readonly accessLog: AccessLog,
    config: AppConfig,
  ) {
    this.publicHost = new URL(config.http.publicUrl).host;
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const changes = changesSomething(request.method);
    if (ruleOf(this.reflector, context)?.kind === 'open') {
      if (changes && !this.isFromOwnPages(request)) await this.refuse(request, null, new CsrfRefused());
      return true;
    }
    const token = sessionTokenOf(request);
    const signedIn = token === undefined ? null : await this.sessions.actorOf(token);
    if (!signedIn) throw new SignedOut();
    rememberSession(request, signedIn);
    if (changes) await this.checkChange(context, request, signedIn);
    return true;
  }

  private async checkChange(context: ExecutionContext, request: FastifyRequest, signedIn: SignedInPerson) {
    if (signedIn.viewAs && !mayChangeWhileViewing(this.reflector, context)) {
      await this.refuse(request, signedIn, new ViewAsReadOnly(signedIn.person.name));
    }
    if (isSameToken(request.headers['x-csrf-token'], signedIn.session.csrfToken)) return;
    await this.refuse(request, signedIn, new CsrfRefused());
  }

  private isFromOwnPages(request: FastifyRequest): boolean {
    const { headers } = request;
    const secFetchSite = headers['sec-fetch-site'];
    return isFromOwnPages(
      {
        secFetchSite: Array.isArray(secFetchSite) ? secFetchSite.join() : secFetchSite,
        origin: headers.origin,
      },
      [this.publicHost, headers.host ?? this.publicHost],
    );
  }

  private async refuse(
    request: FastifyRequest,
    signedIn: SignedInPerson | null,
    refusal: CsrfRefused | ViewAsReadOnly,
  ): Promise<never> {
    const { personId, details } = signedIn ? whoIsBehind(signedIn) : { personId: null, details: {} };
    await this.accessLog.record({
      personId,
      action: 'access.denied',
      subject: `${request.method} ${request.routeOptions.url ?? ''}`,
      success: false,
      address: request.ip,
      details: { ...details, reason: refusal instanceof CsrfRefused ? 'csrf' : 'view-as-read-only' },
    });
    throw refusal;
  }
}
