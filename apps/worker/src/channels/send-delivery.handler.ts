import { SendDelivery } from '@bihuan/channels';
import type { JobPayload } from '@bihuan/contracts';
import { HandlesJob, type JobHandler } from '@bihuan/jobs';

@HandlesJob('delivery.send')
export class SendDeliveryHandler implements JobHandler<'delivery.send'> {
  constructor(private readonly sendDelivery: SendDelivery) {}

  handle({ deliveryId }: JobPayload<'delivery.send'>): Promise<void> {
    return this.sendDelivery.execute(deliveryId);
  }
}
