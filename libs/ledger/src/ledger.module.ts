import { CasesModule } from '@bihuan/cases';
import { Module } from '@nestjs/common';
import { ReadCalendar } from './calendar-feed/read-calendar';
import { ListLedger } from './list-ledger';
import { ListToDo } from './list-to-do';
import { ReadOverview } from './read-overview';

@Module({
  imports: [CasesModule],
  providers: [ListLedger, ListToDo, ReadCalendar, ReadOverview],
  exports: [ListLedger, ListToDo, ReadCalendar, ReadOverview],
})
export class LedgerModule {}
