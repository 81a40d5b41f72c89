import { ChannelsModule } from '@bihuan/channels';
import { Module } from '@nestjs/common';
import { ChannelWork } from './channel-work';
import { PublishEventHandler } from './publish-event.handler';
import { SendDeliveryHandler } from './send-delivery.handler';

@Module({
  imports: [ChannelsModule],
  providers: [PublishEventHandler, SendDeliveryHandler, ChannelWork],
  exports: [ChannelWork],
})
export class ChannelsWorkModule {}
