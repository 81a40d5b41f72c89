import { jobNames, type JobName, type JobPayload } from '@bihuan/contracts';
import { Injectable } from '@nestjs/common';

/** Does one kind of background work. It may run twice for the same payload: write it as "claim, act, record". */
export interface JobHandler<Name extends JobName = JobName> {
  handle(payload: JobPayload<Name>, signal: AbortSignal): Promise<void>;
}

type HandlerClass<Name extends JobName> = new (...dependencies: never[]) => JobHandler<Name>;
const namesOfClasses = new WeakMap<object, JobName>();

/** Names the job that a class handles; the payload that `handle` takes must be that job's. */
export function HandlesJob<Name extends JobName>(name: Name) {
  return (target: HandlerClass<Name>): void => {
    Injectable()(target);
    namesOfClasses.set(target, name);
  };
}

/** The job that an object handles; null for everything that is no handler. */
export function jobHandledBy(instance: unknown): JobName | null {
  if (typeof instance !== 'object' || instance === null) return null;
  return namesOfClasses.get(instance.constructor) ?? null;
}

/** Whether a name found in a queue is one of ours; an older or newer release may have left another. */
export function isJobName(name: string): name is JobName {
  return (jobNames as readonly string[]).includes(name);
}
