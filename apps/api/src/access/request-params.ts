import type { Actor } from '@bihuan/contracts';
import type { Caller, SignedInPerson } from '@bihuan/people';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { sessionOf } from './request-session';
import { versionOf } from './if-match';

const requestOf = (context: ExecutionContext): FastifyRequest => context.switchToHttp().getRequest<FastifyRequest>();

export const CurrentActor = createParamDecorator(
  (_data: unknown, context: ExecutionContext): Actor => sessionOf(requestOf(context)).actor,
);

export const CurrentSession = createParamDecorator((_data: unknown, context: ExecutionContext): SignedInPerson =>
  sessionOf(requestOf(context)),
);

/** Who asks, and from where: what the access log wants to know. */
export const CurrentCaller = createParamDecorator((_data: unknown, context: ExecutionContext): Caller => {
  const request = requestOf(context);
  return { actor: sessionOf(request).actor, address: request.ip };
});

/** The version that a change is based on. */
export const IfMatch = createParamDecorator((_data: unknown, context: ExecutionContext): number =>
  versionOf(requestOf(context).headers['if-match']),
);
