import { ChangeChannel, ChannelQueries, CreateChannel, DeleteChannel, Redeliver, TestChannel } from '@bihuan/channels';
import {
  channelChange,
  channelView,
  deliveryView,
  newChannel,
  redelivered,
  redelivery,
  type ChannelChange,
  type ChannelView,
  type DeliveryView,
  type NewChannel,
  type Redelivery,
} from '@bihuan/contracts';
import type { Caller } from '@bihuan/people';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Requires } from '../access/access-rule';
import { CurrentCaller, IfMatch } from '../access/request-params';
import { Answers } from '../http/answers';

const id = z.uuid();

@ApiTags('channels')
@Controller('channels')
@Requires('channels.manage')
export class ChannelsController {
  constructor(
    private readonly queries: ChannelQueries,
    private readonly createChannel: CreateChannel,
    private readonly changeChannel: ChangeChannel,
    private readonly deleteChannel: DeleteChannel,
  ) {}

  @Get()
  @Answers(z.array(channelView))
  list(): Promise<ChannelView[]> {
    return this.queries.list();
  }

  @Post()
  @Answers(channelView, 201)
  create(@CurrentCaller() caller: Caller, @Body({ schema: newChannel }) body: NewChannel): Promise<ChannelView> {
    return this.createChannel.execute(caller, body);
  }

  @Put(':id')
  @ApiHeader({ name: 'If-Match', description: 'The version the caller read, such as "2"', required: true })
  @Answers(channelView)
  change(
    @CurrentCaller() caller: Caller,
    @Param('id', { schema: id }) channelId: string,
    @IfMatch() expectedVersion: number,
    @Body({ schema: channelChange }) body: ChannelChange,
  ): Promise<ChannelView> {
    return this.changeChannel.execute(caller, { id: channelId, expectedVersion }, body);
  }

  @Delete(':id')
  @HttpCode(204)
  remove(@CurrentCaller() caller: Caller, @Param('id', { schema: id }) channelId: string): Promise<void> {
    return this.deleteChannel.execute(caller, channelId);
  }
}

/** What is sent through a channel by hand. */
@ApiTags('channels')
@Controller('channels/:id')
@Requires('channels.manage')
export class ChannelSendingController {
  constructor(
    private readonly testChannel: TestChannel,
    private readonly redeliver: Redeliver,
  ) {}

  @Post('test')
  @HttpCode(202)
  @Answers(deliveryView, 202)
  test(@CurrentCaller() caller: Caller, @Param('id', { schema: id }) channelId: string): Promise<DeliveryView> {
    return this.testChannel.execute(caller, channelId);
  }

  @Post('redeliver')
  @HttpCode(202)
  @Answers(redelivered, 202)
  async again(
    @CurrentCaller() caller: Caller,
    @Param('id', { schema: id }) channelId: string,
    @Body({ schema: redelivery }) { since }: Redelivery,
  ): Promise<z.infer<typeof redelivered>> {
    return { count: await this.redeliver.ofChannel(caller, channelId, since) };
  }
}
