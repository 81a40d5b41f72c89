import {
  ledgerPage,
  ledgerQuery,
  overview,
  pageQuery,
  toDoPage,
  type Actor,
  type LedgerPage,
  type LedgerQuery,
  type Overview,
  type Page,
  type PageQuery,
  type ToDoItem,
} from '@bihuan/contracts';
import { ListLedger, ListToDo, ReadOverview } from '@bihuan/ledger';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires, SignedIn } from '../access/access-rule';
import { CurrentActor } from '../access/request-params';
import { Answers } from '../http/answers';

@ApiTags('ledger')
@Controller()
export class LedgerController {
  constructor(
    private readonly ledger: ListLedger,
    private readonly toDo: ListToDo,
    private readonly overviews: ReadOverview,
  ) {}

  @Get('cases')
  @Requires('cases.read')
  @Answers(ledgerPage)
  cases(@CurrentActor() actor: Actor, @Query({ schema: ledgerQuery }) query: LedgerQuery): Promise<LedgerPage> {
    return this.ledger.execute(actor, query);
  }

  @Get('to-do')
  @SignedIn()
  @Answers(toDoPage)
  awaiting(@CurrentActor() actor: Actor, @Query({ schema: pageQuery }) query: PageQuery): Promise<Page<ToDoItem>> {
    return this.toDo.execute(actor, query);
  }

  @Get('overview')
  @Requires('overview.read')
  @Answers(overview)
  overview(@CurrentActor() actor: Actor): Promise<Overview> {
    return this.overviews.execute(actor);
  }
}
