import { ChannelsModule } from '@bihuan/channels';
import { Module } from '@nestjs/common';
import { PublishEventHandler } from './publish-event.handler';
import { SendDeliveryHandler } from './send-delivery.handler';

@Module({
  imports: [ChannelsModule],
  providers: [PublishEventHandler, SendDeliveryHandler],
  exports: [ChannelsModule],
})
export class ChannelsWorkModule {}
