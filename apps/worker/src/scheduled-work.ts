import { AnchorJournal } from '@bihuan/cases';
import { PurgeSessions } from '@bihuan/people';
import { PlanDigests, SweepTimers } from '@bihuan/reminders';
import { Injectable } from '@nestjs/common';

/** The use cases that run by the clock. */
@Injectable()
export class ScheduledWork {
  constructor(
    readonly sweepTimers: SweepTimers,
    readonly planDigests: PlanDigests,
    readonly anchorJournal: AnchorJournal,
    readonly purgeSessions: PurgeSessions,
  ) {}
}
