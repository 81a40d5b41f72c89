import { ChannelsModule } from '@bihuan/channels';
import { Module } from '@nestjs/common';
import { ChannelsController, ChannelSendingController } from './channels.controller';
import { DeliveriesController } from './deliveries.controller';

@Module({
  imports: [ChannelsModule],
  controllers: [ChannelsController, ChannelSendingController, DeliveriesController],
})
export class ChannelsApiModule {}
