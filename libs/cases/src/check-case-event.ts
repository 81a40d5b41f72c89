import type { Actor, CaseEventBody, Refusal } from '@bihuan/contracts';
import { loadCalendars } from '@bihuan/database';
import { DomainError } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { askWorkflow, type Question } from './ask-workflow';
import { CaseDoor } from './case-door';
import { CaseRepository } from './case.repository';
import { reasonsOf } from './cases.errors';

/** What would come of an event: no reasons means that it would be accepted. */
export type CheckedCase = {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly reasons: readonly Refusal[];
};

/** Between two batches other requests have their turn. */
const BATCH = 100;

/**
 * Asks the workflows of many cases about one event and changes none: the answers are those that the door would give now.
 * All of them are read from one snapshot. Cases that the actor may not see are left out.
 */
@Injectable()
export class CheckCaseEvent {
  constructor(
    private readonly dataSource: DataSource,
    private readonly cases: CaseRepository,
    private readonly door: CaseDoor,
  ) {}

  execute(actor: Actor, caseIds: readonly string[], body: CaseEventBody): Promise<readonly CheckedCase[]> {
    return this.dataSource.transaction('REPEATABLE READ', async (tx) => {
      await tx.query('SET TRANSACTION READ ONLY');
      const setting = { body, stamp: this.door.stamp(actor), calendars: await loadCalendars(tx), isTrial: true };
      const checked: CheckedCase[] = [];
      for (let start = 0; start < caseIds.length; start += BATCH) {
        for (const row of await this.cases.findVisible(tx, actor, caseIds.slice(start, start + BATCH))) {
          const { id, number, title } = row;
          checked.push({ id, number, title, reasons: await reasonsAgainst(tx, { ...setting, row }) });
        }
      }
      return checked;
    });
  }
}

/** Why an event would not be accepted; empty when it would be. */
export async function reasonsAgainst(tx: EntityManager, question: Question): Promise<readonly Refusal[]> {
  try {
    const { decision } = await askWorkflow(tx, question);
    return decision.accepted ? [] : decision.refusals;
  } catch (error) {
    if (error instanceof DomainError) return reasonsOf(error);
    throw error;
  }
}
