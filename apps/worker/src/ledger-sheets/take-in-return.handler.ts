import type { JobPayload } from '@bihuan/contracts';
import { HandlesJob, type JobHandler } from '@bihuan/jobs';
import { TakeInReturn } from '@bihuan/ledger-sheets';

@HandlesJob('fill-in.take-in')
export class TakeInReturnHandler implements JobHandler<'fill-in.take-in'> {
  constructor(private readonly takeInReturn: TakeInReturn) {}

  handle({ returnId }: JobPayload<'fill-in.take-in'>): Promise<void> {
    return this.takeInReturn.execute(returnId);
  }
}
