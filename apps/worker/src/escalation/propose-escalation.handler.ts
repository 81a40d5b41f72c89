import type { JobPayload } from '@bihuan/contracts';
import { ProposeEscalation } from '@bihuan/escalation';
import { HandlesJob, type JobHandler } from '@bihuan/jobs';

@HandlesJob('escalation.propose')
export class ProposeEscalationHandler implements JobHandler<'escalation.propose'> {
  constructor(private readonly propose: ProposeEscalation) {}

  handle({ timerId }: JobPayload<'escalation.propose'>): Promise<void> {
    return this.propose.execute(timerId);
  }
}
