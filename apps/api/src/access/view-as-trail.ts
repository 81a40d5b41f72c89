import { AccessLog, whoIsBehind } from '@bihuan/people';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { ruleOf } from './access-rule';
import { sessionOf } from './request-session';
import { changesSomething } from './same-site';

/**
 * Writes down, before it is answered, what an administrator reads while viewing as somebody else: every route that needs
 * a capability, so cases, files and documents. What anybody signed in may read (units, calendars, the session) leaves no line.
 */
@Injectable()
export class ViewAsTrail implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly accessLog: AccessLog,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    if (ruleOf(this.reflector, context)?.kind === 'requires') {
      await this.record(context.switchToHttp().getRequest<FastifyRequest>());
    }
    return next.handle();
  }

  private async record(request: FastifyRequest): Promise<void> {
    const signedIn = sessionOf(request);
    if (!signedIn.viewAs || changesSomething(request.method)) return;
    const [path = ''] = request.url.split('?'); // what was searched for is not kept
    await this.accessLog.record({
      ...whoIsBehind(signedIn),
      action: 'view-as.read',
      subject: `${request.method} ${path}`,
      success: true,
      address: request.ip,
    });
  }
}
