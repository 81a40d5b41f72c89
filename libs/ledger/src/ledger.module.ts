import { CasesModule } from '@bihuan/cases';
import { Module } from '@nestjs/common';
import { ReadCalendar } from './calendar-feed/read-calendar';
import { EditLedger } from './edits/edit-ledger';
import { OfferEdits } from './edits/offer-edits';
import { ListLedger } from './list-ledger';
import { ListToDo } from './list-to-do';
import { ReadOverview } from './read-overview';
import { CountViews } from './saved-views/count-views';
import { SavedViews } from './saved-views/saved-views';

const useCases = [ListLedger, ListToDo, ReadCalendar, ReadOverview, SavedViews, CountViews, OfferEdits, EditLedger];

@Module({ imports: [CasesModule], providers: useCases, exports: useCases })
export class LedgerModule {}
