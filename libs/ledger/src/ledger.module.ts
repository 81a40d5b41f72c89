import { CasesModule } from '@bihuan/cases';
import { Module } from '@nestjs/common';
import { ListLedger } from './list-ledger';
import { ListToDo } from './list-to-do';
import { ReadOverview } from './read-overview';

@Module({
  imports: [CasesModule],
  providers: [ListLedger, ListToDo, ReadOverview],
  exports: [ListLedger, ListToDo, ReadOverview],
})
export class LedgerModule {}
