import { DeliveryQueries, Redeliver } from '@bihuan/channels';
import {
  deliveryDetail,
  deliveryPage,
  deliveryQuery,
  deliveryView,
  type DeliveryDetail,
  type DeliveryQuery,
  type DeliveryView,
  type Page,
} from '@bihuan/contracts';
import type { Caller } from '@bihuan/people';
import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Requires } from '../access/access-rule';
import { CurrentCaller } from '../access/request-params';
import { Answers } from '../http/answers';

const id = z.uuid();

@ApiTags('channels')
@Controller('deliveries')
@Requires('channels.manage')
export class DeliveriesController {
  constructor(
    private readonly queries: DeliveryQueries,
    private readonly redeliver: Redeliver,
  ) {}

  @Get()
  @Answers(deliveryPage)
  page(@Query({ schema: deliveryQuery }) query: DeliveryQuery): Promise<Page<DeliveryView>> {
    return this.queries.page(query);
  }

  @Get(':id')
  @Answers(deliveryDetail)
  one(@Param('id', { schema: id }) deliveryId: string): Promise<DeliveryDetail> {
    return this.queries.detail(deliveryId);
  }

  @Post(':id/redeliver')
  @HttpCode(202)
  @Answers(deliveryView, 202)
  again(@CurrentCaller() caller: Caller, @Param('id', { schema: id }) deliveryId: string): Promise<DeliveryView> {
    return this.redeliver.one(caller, deliveryId);
  }
}
