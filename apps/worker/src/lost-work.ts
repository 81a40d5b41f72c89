import { CatchUpScreenings } from '@bihuan/cases';
import { AskAgainForBulk } from '@bihuan/bulk';
import { CatchUpProposals } from '@bihuan/escalation';
import { CatchUpNotices } from '@bihuan/reminders';
import { AskAgainForReports } from '@bihuan/reports';
import { Injectable } from '@nestjs/common';

/** The use cases that find out what was lost with its queue, and see to it. */
@Injectable()
export class LostWork {
  constructor(
    readonly notices: CatchUpNotices,
    readonly reports: AskAgainForReports,
    readonly screenings: CatchUpScreenings,
    readonly bulk: AskAgainForBulk,
    readonly proposals: CatchUpProposals,
  ) {}
}
