import { CatchUpScreenings } from '@bihuan/cases';
import { CatchUpProposals } from '@bihuan/escalation';
import { Injectable } from '@nestjs/common';

/** What was lost that a case itself asked for. */
@Injectable()
export class LostCaseWork {
  constructor(
    readonly screenings: CatchUpScreenings,
    readonly proposals: CatchUpProposals,
  ) {}
}
