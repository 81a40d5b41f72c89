import { jobNames, type JobName } from '@bihuan/contracts';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { jobHandledBy, type JobHandler } from './handles-job';

/** A job of the map that nobody handles, or that two would: the process must not start. */
export class JobsWithoutOneHandler extends Error {
  constructor(faults: readonly string[]) {
    super(`Every job needs exactly one handler: ${faults.join('; ')}`);
    this.name = 'JobsWithoutOneHandler';
  }
}

/** The handler of every job. Built from all providers of the process, so registering a handler is listing its class. */
@Injectable()
export class JobRegistry implements OnModuleInit {
  private handlers: ReadonlyMap<JobName, JobHandler> = new Map();

  constructor(private readonly discovery: DiscoveryService) {}

  onModuleInit(): void {
    this.handlers = handlersByJob(this.discovery.getProviders().map(({ instance }): unknown => instance));
  }

  /** The handler of a job; every name of the map has one once the process has started. */
  handlerOf(name: JobName): JobHandler {
    const handler = this.handlers.get(name);
    if (!handler) throw new JobsWithoutOneHandler([`${name} has none`]);
    return handler;
  }
}

/** Sorts out the handlers among some objects; throws {@link JobsWithoutOneHandler} unless each job has exactly one. */
export function handlersByJob(
  candidates: readonly unknown[],
  names: readonly JobName[] = jobNames,
): ReadonlyMap<JobName, JobHandler> {
  const found = new Map<JobName, Set<JobHandler>>();
  for (const candidate of candidates) {
    const name = jobHandledBy(candidate);
    if (name) found.set(name, (found.get(name) ?? new Set()).add(candidate as JobHandler));
  }
  const faults = names.flatMap((name) => {
    const count = found.get(name)?.size ?? 0;
    return count === 1 ? [] : [`${name} has ${count === 0 ? 'none' : String(count)}`];
  });
  if (faults.length > 0) throw new JobsWithoutOneHandler(faults);
  return new Map([...found].flatMap(([name, [handler]]) => (handler ? [[name, handler] as const] : [])));
}
