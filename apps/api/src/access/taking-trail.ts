import { AccessLog, whoIsBehind } from '@bihuan/people';
import { Injectable, SetMetadata, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { mergeMap, type Observable } from 'rxjs';
import { sessionOf } from './request-session';

type Taking = 'case-file.taken' | 'file.taken' | 'ledger.taken' | 'fill-in.taken' | 'access-log.taken';
const TAKING = 'bihuan:taking';

/** A route that hands data out of the house: who took what stands in the access log before the first byte leaves. */
export const TakesOut = (action: Taking): MethodDecorator => SetMetadata(TAKING, action);

@Injectable()
export class TakingTrail implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly accessLog: AccessLog,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const action = this.reflector.get<Taking | undefined>(TAKING, context.getHandler());
    if (action === undefined) return next.handle();
    const request = context.switchToHttp().getRequest<FastifyRequest<{ Params: Readonly<Record<string, string>> }>>();
    return next.handle().pipe(
      mergeMap(async (answer: unknown) => {
        const [path = ''] = request.url.split('?'); // what was searched for is not kept
        await this.accessLog.record({
          ...whoIsBehind(sessionOf(request)),
          action,
          subject: request.params['id'] ?? `${request.method} ${path}`,
          success: true,
          address: request.ip,
        });
        return answer;
      }),
    );
  }
}
