import { Module } from '@nestjs/common';
import { ListLedger } from './list-ledger';
import { ListToDo } from './list-to-do';
import { ReadOverview } from './read-overview';
import { Today } from './today';

@Module({ providers: [Today, ListLedger, ListToDo, ReadOverview], exports: [ListLedger, ListToDo, ReadOverview] })
export class LedgerModule {}
