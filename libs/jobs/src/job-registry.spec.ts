import type { JobName } from '@bihuan/contracts';
import { HandlesJob, type JobHandler } from './handles-job';
import { handlersByJob, JobsWithoutOneHandler } from './job-registry';

@HandlesJob('timer.fire')
class FiresTimers implements JobHandler<'timer.fire'> {
  async handle(): Promise<void> {}
}

@HandlesJob('timer.fire')
class FiresTimersToo implements JobHandler<'timer.fire'> {
  async handle(): Promise<void> {}
}

@HandlesJob('digest.send')
class SendsDigests implements JobHandler<'digest.send'> {
  async handle(): Promise<void> {}
}

const names: readonly JobName[] = ['timer.fire', 'digest.send'];

describe('the registry of handlers', () => {
  it('finds the handlers among everything else', () => {
    const [fires, sends] = [new FiresTimers(), new SendsDigests()];
    const found = handlersByJob([null, 7, {}, new Date(), fires, sends], names);
    expect(found.get('timer.fire')).toBe(fires);
    expect(found.get('digest.send')).toBe(sends);
  });

  it('takes one instance that is seen twice for one', () => {
    const fires = new FiresTimers();
    expect(handlersByJob([fires, fires, new SendsDigests()], names).size).toBe(2);
  });

  it('refuses a job without a handler and a job with two, naming both', () => {
    const collect = () => handlersByJob([new FiresTimers(), new FiresTimersToo()], names);
    expect(collect).toThrow(JobsWithoutOneHandler);
    expect(collect).toThrow(/timer\.fire has 2; digest\.send has none/);
  });
});
