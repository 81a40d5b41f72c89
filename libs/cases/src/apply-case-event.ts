import type { Actor, CaseEventBody, Refusal } from '@bihuan/contracts';
import { loadCalendars, type CaseRow } from '@bihuan/database';
import { NOT_HERE, NOT_YOURS } from '@bihuan/workflow';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { askWorkflow } from './ask-workflow';
import { columnsAfter } from './case-columns';
import { CaseDoor, type CaseRef } from './case-door';
import { CaseRepository } from './case.repository';
import { IllegalTransition, NotAllowed } from './cases.errors';
import { workflowAfter } from './replay';

export type ApplyCaseEventCommand = {
  readonly actor: Actor;
  readonly caseId: string;
  /** The version that the caller read; null only for the system, which reads and writes at once. */
  readonly expectedVersion: number | null;
  readonly body: CaseEventBody;
};

/**
 * The one door: every change of a case, from a screen, the API, a timer or a bulk job, passes through here. Locks the
 * case, asks its workflow, and writes state, journal, tables, timers and outbox in one transaction, or nothing.
 */
@Injectable()
export class ApplyCaseEvent {
  constructor(
    private readonly dataSource: DataSource,
    private readonly cases: CaseRepository,
    private readonly door: CaseDoor,
  ) {}

  execute(command: ApplyCaseEventCommand): Promise<CaseRef> {
    return this.dataSource.transaction((tx) => this.within(tx, command));
  }

  /** The same as part of a larger transaction. */
  async within(tx: EntityManager, { actor, caseId, expectedVersion, body }: ApplyCaseEventCommand): Promise<CaseRef> {
    const before = await this.cases.lock(tx, actor, caseId, expectedVersion);
    const calendars = await loadCalendars(tx);
    const question = { row: before, body, stamp: this.door.stamp(actor), calendars, isTrial: false };
    const { workflow, event, decision } = await askWorkflow(tx, question);
    if (!decision.accepted) throw refused(body.type, before, decision.refusals);
    const current = workflowAfter(workflow, event);
    const after: CaseRow = { ...before, ...columnsAfter(current, before, event, decision.memory) };
    await this.cases.save(tx, before, after);
    await this.door.record(tx, { workflow: current, event, before, after, effects: decision.effects, calendars });
    return { id: after.id, number: after.number, version: after.version };
  }
}

function refused(type: string, row: CaseRow, refusals: readonly Refusal[]): IllegalTransition | NotAllowed {
  const isHere = refusals.every((refusal) => refusal.code !== NOT_HERE);
  const isYours = refusals.every((refusal) => refusal.code !== NOT_YOURS);
  return isHere && !isYours ? new NotAllowed(type, refusals) : new IllegalTransition(type, row.state, refusals);
}
