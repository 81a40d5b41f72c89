export { ReadCalendar } from './calendar-feed/read-calendar';
export { LedgerModule } from './ledger.module';
export { ListLedger } from './list-ledger';
export { ListToDo } from './list-to-do';
export { ReadOverview } from './read-overview';
