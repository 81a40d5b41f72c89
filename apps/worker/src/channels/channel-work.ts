import { PlanSummaries, PublishEvent, QueueNotices, SweepDeliveries } from '@bihuan/channels';
import { Injectable } from '@nestjs/common';

/** The use cases that find out what is to leave the house. */
@Injectable()
export class ChannelWork {
  constructor(
    readonly sweep: SweepDeliveries,
    readonly summaries: PlanSummaries,
    readonly notices: QueueNotices,
    readonly events: PublishEvent,
  ) {}
}
