import { AccessLog, whoIsBehind } from '@bihuan/people';
import { Injectable, SetMetadata, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { mergeMap, type Observable } from 'rxjs';
import { sessionOf } from './request-session';

type Taking = 'case-file.taken' | 'file.taken' | 'file.shown' | 'ledger.taken' | 'fill-in.taken' | 'access-log.taken';
const TAKING = 'bihuan:taking';

/** A route that hands data out of the house: who took what stands in the access log before the first byte leaves. */
export const TakesOut = (action: Taking, when: Mark['when'] = () => true): MethodDecorator =>
  SetMetadata(TAKING, { action, when } satisfies Mark);

/** `when` tells by the answer whether it carries data out: a description of a file may hold its text, or only its kind. */
type Mark = { readonly action: Taking; readonly when: (answer: unknown) => boolean };

@Injectable()
export class TakingTrail implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly accessLog: AccessLog,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const mark = this.reflector.get<Mark | undefined>(TAKING, context.getHandler());
    if (mark === undefined) return next.handle();
    const request = context.switchToHttp().getRequest<FastifyRequest<{ Params: Readonly<Record<string, string>> }>>();
    return next.handle().pipe(
      mergeMap(async (answer: unknown) => {
        if (!mark.when(answer)) return answer;
        const [path = ''] = request.url.split('?'); // what was searched for is not kept
        await this.accessLog.record({
          ...whoIsBehind(sessionOf(request)),
          action: mark.action,
          subject: request.params['id'] ?? `${request.method} ${path}`,
          success: true,
          address: request.ip,
        });
        return answer;
      }),
    );
  }
}
