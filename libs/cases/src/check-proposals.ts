import type { Actor, CaseEventBody, Refusal } from '@bihuan/contracts';
import { loadCalendars, type CaseRow } from '@bihuan/database';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CaseDoor } from './case-door';
import { reasonsAgainst } from './check-case-event';

/** An event that somebody would raise on a case that they see. */
export type CaseProposal = { readonly row: CaseRow; readonly body: CaseEventBody };

/**
 * Asks the workflow of each case about an event of its own and changes none: the answers, in the same order, are those that
 * the door would give now. No reasons mean that it would be accepted.
 */
@Injectable()
export class CheckProposals {
  constructor(
    private readonly dataSource: DataSource,
    private readonly door: CaseDoor,
  ) {}

  execute(actor: Actor, proposals: readonly CaseProposal[]): Promise<readonly (readonly Refusal[])[]> {
    return this.dataSource.transaction('REPEATABLE READ', async (tx) => {
      await tx.query('SET TRANSACTION READ ONLY');
      const setting = { stamp: this.door.stamp(actor), calendars: await loadCalendars(tx), isTrial: true };
      const answers: (readonly Refusal[])[] = [];
      for (const proposal of proposals) answers.push(await reasonsAgainst(tx, { ...setting, ...proposal }));
      return answers;
    });
  }
}
