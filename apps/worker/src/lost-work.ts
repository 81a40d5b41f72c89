import { AskAgainForBulk } from '@bihuan/bulk';
import { CatchUpNotices } from '@bihuan/reminders';
import { AskAgainForReports } from '@bihuan/reports';
import { Injectable } from '@nestjs/common';
import { LostCaseWork } from './lost-case-work';

/** The use cases that find out what was lost with its queue, and see to it. */
@Injectable()
export class LostWork {
  constructor(
    readonly notices: CatchUpNotices,
    readonly reports: AskAgainForReports,
    readonly cases: LostCaseWork,
    readonly bulk: AskAgainForBulk,
  ) {}
}
