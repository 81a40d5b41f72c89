import { LOGGER } from '@bihuan/platform';
import { Catch, Inject, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { problemOf } from './problem-of';

/** Words every refusal and failure as RFC 9457 `application/problem+json`. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(@Inject(LOGGER) private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const { problem, fault } = problemOf(error, request.id);
    if (fault) {
      const { id, method, routeOptions } = request;
      this.logger.error({ err: error, request: id, method, route: routeOptions.url }, 'a request failed');
    }
    if (reply.sent || reply.raw.headersSent) return;
    if ('retryAfter' in problem) void reply.header('retry-after', String(problem.retryAfter));
    void reply
      .code(problem.status)
      .header('cache-control', 'no-store')
      .type('application/problem+json; charset=utf-8')
      .send(JSON.stringify(problem));
  }
}
