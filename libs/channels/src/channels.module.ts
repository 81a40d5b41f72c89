import { MailModule } from '@bihuan/mail';
import { Module } from '@nestjs/common';
import { ChangeChannel } from './admin/change-channel';
import { ChannelQueries } from './admin/channel.queries';
import { CreateChannel } from './admin/create-channel';
import { DeleteChannel } from './admin/delete-channel';
import { TestChannel } from './admin/test-channel';
import { DeliveryQueries } from './log/delivery.queries';
import { Redeliver } from './log/redeliver';
import { FileSmsGateway } from './persons/file-sms-gateway';
import { SendToPerson } from './persons/send-to-person';
import { SmsGateway } from './persons/sms-gateway';
import { PlanSummaries } from './planning/plan-summaries';
import { CatchUpEvents } from './planning/catch-up-events';
import { PublishEvent } from './planning/publish-event';
import { QueueNotices } from './planning/queue-notices';
import { ClaimDelivery } from './sending/claim-delivery';
import { RecordAttempt } from './sending/record-attempt';
import { SendDelivery } from './sending/send-delivery';
import { SweepDeliveries } from './sending/sweep-deliveries';

const useCases = [
  CatchUpEvents,
  ChangeChannel,
  ChannelQueries,
  CreateChannel,
  DeleteChannel,
  DeliveryQueries,
  PlanSummaries,
  PublishEvent,
  QueueNotices,
  Redeliver,
  SendDelivery,
  SweepDeliveries,
  TestChannel,
];

/** The ways out of the house. An office with a gateway for text messages of its own provides another {@link SmsGateway}. */
@Module({
  imports: [MailModule],
  providers: [
    ClaimDelivery,
    RecordAttempt,
    SendToPerson,
    { provide: SmsGateway, useClass: FileSmsGateway },
    ...useCases,
  ],
  exports: useCases,
})
export class ChannelsModule {}
