import { CasesModule } from '@bihuan/cases';
import { Module } from '@nestjs/common';
import { ReadCalendar } from './calendar-feed/read-calendar';
import { EditLedger } from './edits/edit-ledger';
import { OfferEdits } from './edits/offer-edits';
import { ReadEdits } from './edits/read-edits';
import { ListChanges } from './home/list-changes';
import { ListWaiting } from './home/list-waiting';
import { ReadLeaderHome } from './home/read-leader-home';
import { ReadOfficeHome } from './home/read-office-home';
import { ListLedger } from './list-ledger';
import { ListToDo } from './list-to-do';
import { ReadOverview } from './read-overview';
import { CountViews } from './saved-views/count-views';
import { SavedViews } from './saved-views/saved-views';

const home = [ListChanges, ListToDo, ListWaiting, ReadLeaderHome, ReadOfficeHome, ReadOverview];
const useCases = [...home, ListLedger, ReadCalendar, SavedViews, CountViews, OfferEdits, EditLedger];

@Module({ imports: [CasesModule], providers: [ReadEdits, ...useCases], exports: useCases })
export class LedgerModule {}
