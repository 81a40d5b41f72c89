import {
  snapshotPage,
  snapshotQuery,
  type Actor,
  type Page,
  type SnapshotQuery,
  type SnapshotView,
} from '@bihuan/contracts';
import { SnapshotQueries } from '@bihuan/cadences';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../access/access-rule';
import { CurrentActor } from '../access/request-params';
import { Answers } from '../http/answers';

@ApiTags('snapshots')
@Controller('snapshots')
@Requires('overview.read')
export class SnapshotsController {
  constructor(private readonly snapshots: SnapshotQueries) {}

  @Get()
  @Answers(snapshotPage)
  page(
    @CurrentActor() actor: Actor,
    @Query({ schema: snapshotQuery }) query: SnapshotQuery,
  ): Promise<Page<SnapshotView>> {
    return this.snapshots.page(actor, query);
  }
}
