import { jobMap } from '@bihuan/contracts';
import { DomainError } from '@bihuan/platform';
import { UnrecoverableError } from 'bullmq';
import { z } from 'zod';
import { isJobName } from './handles-job';
import type { JobRegistry } from './job-registry';

/**
 * Runs what a queue delivered. A name that is not ours, a payload that its schema refuses and a {@link DomainError} are
 * failed at once, visibly: time cannot cure them. Everything else may be tried again.
 */
export async function runJob(
  registry: Pick<JobRegistry, 'handlerOf'>,
  job: { readonly name: string; readonly data: unknown },
  signal: AbortSignal,
): Promise<void> {
  if (!isJobName(job.name)) throw new UnrecoverableError(`There is no job named ${job.name}`);
  const payload = jobMap[job.name].payload.safeParse(job.data);
  if (!payload.success) throw new UnrecoverableError(`Payload of ${job.name}: ${z.prettifyError(payload.error)}`);
  try {
    await registry.handlerOf(job.name).handle(payload.data, signal);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw Object.assign(new UnrecoverableError(`${error.code}: ${error.message}`), { cause: error });
  }
}
