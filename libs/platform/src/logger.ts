import type { LoggerService } from '@nestjs/common';
import { pino, stdSerializers, type DestinationStream, type Logger } from 'pino';

/** One JSON line per message on standard output; Nest and our own code log through the same instance. */
export function createLogger(name: string, level: string, destination?: DestinationStream): Logger {
  const redact = ['req.headers.cookie', 'req.headers["x-csrf-token"]', 'password'];
  return pino({ name, level, redact, serializers: { err: withoutData } }, destination ?? process.stdout);
}

/** What is told of an error. An error of the database also carries the values of its row: hashes of passwords, files, the text of cases. */
const told = ['type', 'message', 'stack', 'code', 'query', 'constraint', 'table', 'column'];

/** An error as it is logged: what it is and where, and none of the data that it stumbled over. */
function withoutData(error: Error): object {
  const all: object = stdSerializers.err(error);
  return error instanceof Error ? Object.fromEntries(Object.entries(all).filter(([key]) => told.includes(key))) : all;
}

/** Lets Nest log through pino. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, context?: string): void {
    this.logger.info({ context }, String(message));
  }
  warn(message: unknown, context?: string): void {
    this.logger.warn({ context }, String(message));
  }
  error(message: unknown, stack?: string, context?: string): void {
    this.logger.error({ context, stack }, String(message));
  }
  debug(message: unknown, context?: string): void {
    this.logger.debug({ context }, String(message));
  }
  verbose(message: unknown, context?: string): void {
    this.logger.trace({ context }, String(message));
  }
}
