import type { Problem } from '@bihuan/contracts';
import { DomainError } from '@bihuan/platform';
import { HttpException } from '@nestjs/common';
import { failure, httpProblemOf, type HttpProblem } from './http-problems';
import { isUnavailable } from './is-unavailable';
import { statusOf } from './problem-statuses';

/** A problem body, and whether it tells of a fault of ours that someone should look into. */
export type Told = { readonly problem: Problem; readonly fault: boolean };

/** Says what an error means to whoever asked. Errors that nobody foresaw say nothing about the inside. */
export function problemOf(error: unknown, instance: string): Told {
  if (error instanceof DomainError) return ofDomainError(error, instance);
  const status = httpStatusOf(error);
  return {
    problem: withStatus(httpProblemOf(status), status, instance),
    fault: status === 500 || isUnavailable(error),
  };
}

function ofDomainError(error: DomainError, instance: string): Told {
  const known = statusOf(error.code);
  if (!known) return { problem: withStatus(failure, 500, instance), fault: true };
  const { status, title } = known;
  const { code, words: detail, details } = error;
  return { problem: { ...details, type: typeOf(code), code, title, status, detail, instance }, fault: status >= 500 };
}

const withStatus = ({ code, title, detail }: HttpProblem, status: number, instance: string): Problem => ({
  type: typeOf(code),
  code,
  title,
  status,
  detail,
  instance,
});

const typeOf = (code: string): string => `/problems/${code}`;

function httpStatusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  // what a Fastify plugin refuses inside a handler, such as a file over the limit
  const isFastify = error instanceof Error && error.name === 'FastifyError' && 'statusCode' in error;
  if (isFastify && typeof error.statusCode === 'number' && error.statusCode < 500) return error.statusCode;
  return isUnavailable(error) ? 503 : 500;
}
