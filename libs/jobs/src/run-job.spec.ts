import { DomainError } from '@bihuan/platform';
import { UnrecoverableError } from 'bullmq';
import type { JobHandler } from './handles-job';
import { runJob } from './run-job';

class NoLongerPossible extends DomainError {
  readonly code = 'test/no-longer-possible';
}

const { signal } = new AbortController();
const timerId = '3f0e6c1e-7f0a-4a53-9d5f-0a4a6f3b7c11';

function registryWith(handle: JobHandler['handle']): { handlerOf: () => JobHandler } {
  return { handlerOf: () => ({ handle }) };
}

describe('running a job', () => {
  it('hands the parsed payload and the signal to the handler', async () => {
    const handle = jest.fn(async () => {});
    await runJob(registryWith(handle), { name: 'timer.fire', data: { timerId } }, signal);
    expect(handle).toHaveBeenCalledWith({ timerId }, signal);
  });

  it('fails an unknown name for good', async () => {
    const run = runJob(registryWith(jest.fn()), { name: 'timer.explode', data: {} }, signal);
    await expect(run).rejects.toThrow(UnrecoverableError);
    await expect(run).rejects.toThrow('timer.explode');
  });

  it('fails a payload that does not fit for good, without handling it', async () => {
    const handle = jest.fn(async () => {});
    const run = runJob(registryWith(handle), { name: 'timer.fire', data: { timerId: 'x', extra: 1 } }, signal);
    await expect(run).rejects.toThrow(UnrecoverableError);
    expect(handle).not.toHaveBeenCalled();
  });

  it('fails for good what time cannot cure, keeping the cause', async () => {
    const refusal = new NoLongerPossible({ zh: '不行', en: 'no longer possible' });
    const run = runJob(
      registryWith(() => Promise.reject(refusal)),
      { name: 'timer.fire', data: { timerId } },
      signal,
    );
    await expect(run).rejects.toMatchObject({
      name: 'UnrecoverableError',
      message: 'test/no-longer-possible: no longer possible',
      cause: refusal,
    });
  });

  it('lets everything else be tried again', async () => {
    const run = runJob(
      registryWith(() => Promise.reject(new Error('connection reset'))),
      { name: 'timer.fire', data: { timerId } },
      signal,
    );
    await expect(run).rejects.not.toThrow(UnrecoverableError);
  });
});
