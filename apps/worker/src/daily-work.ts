import { AnchorJournal } from '@bihuan/cases';
import { PurgeSessions } from '@bihuan/people';
import { AnnounceMissingCalendar } from '@bihuan/reminders';
import { Injectable } from '@nestjs/common';
import { CadenceWork } from './cadences/cadence-work';

/** The use cases that are due once a day, and do no harm more often. */
@Injectable()
export class DailyWork {
  constructor(
    readonly anchorJournal: AnchorJournal,
    readonly purgeSessions: PurgeSessions,
    readonly missingCalendar: AnnounceMissingCalendar,
    readonly cadences: CadenceWork,
  ) {}
}
