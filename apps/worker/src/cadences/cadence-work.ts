import { DraftPeriodicReports, RegisterDueDuties, TakeSnapshots } from '@bihuan/cadences';
import { Injectable } from '@nestjs/common';

/** What comes again every day, week and month. */
@Injectable()
export class CadenceWork {
  constructor(
    readonly takeSnapshots: TakeSnapshots,
    readonly draftPeriodicReports: DraftPeriodicReports,
    readonly registerDueDuties: RegisterDueDuties,
  ) {}
}
