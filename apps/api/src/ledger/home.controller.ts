import {
  changedPage,
  leaderHome,
  officeHome,
  pageQuery,
  waitingPage,
  type Actor,
  type ChangedPage,
  type LeaderHome,
  type OfficeHome,
  type Page,
  type PageQuery,
  type WaitingItem,
} from '@bihuan/contracts';
import { ListChanges, ListWaiting, ReadLeaderHome, ReadOfficeHome } from '@bihuan/ledger';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../access/access-rule';
import { CurrentActor } from '../access/request-params';
import { Answers } from '../http/answers';

/** What a person sees first: each part of the home page asks for its own. */
@ApiTags('home')
@Controller()
export class HomeController {
  constructor(
    private readonly waitingList: ListWaiting,
    private readonly offices: ReadOfficeHome,
    private readonly changeList: ListChanges,
    private readonly leaders: ReadLeaderHome,
  ) {}

  @Get('home/waiting')
  @Requires('home.unit')
  @Answers(waitingPage)
  waiting(@CurrentActor() actor: Actor, @Query({ schema: pageQuery }) query: PageQuery): Promise<Page<WaitingItem>> {
    return this.waitingList.execute(actor, query);
  }

  @Get('home/office')
  @Requires('home.office')
  @Answers(officeHome)
  office(@CurrentActor() actor: Actor): Promise<OfficeHome> {
    return this.offices.execute(actor);
  }

  @Get('home/changes')
  @Requires('home.office')
  @Answers(changedPage)
  changes(@CurrentActor() actor: Actor, @Query({ schema: pageQuery }) query: PageQuery): Promise<ChangedPage> {
    return this.changeList.execute(actor, query);
  }

  @Get('home/leader')
  @Requires('home.leader')
  @Answers(leaderHome)
  leader(@CurrentActor() actor: Actor): Promise<LeaderHome> {
    return this.leaders.execute(actor);
  }
}
