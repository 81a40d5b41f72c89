import type { WorkCalendar } from '@bihuan/calendar';
import type { Actor, CaseEventBody } from '@bihuan/contracts';
import type { CaseRow } from '@bihuan/database';
import { decide, workflowOf, type CaseWorkflow, type Decision, type StampedEvent } from '@bihuan/workflow';
import type { EntityManager } from 'typeorm';
import { factsOf } from './event-facts';

/** An event that somebody would raise on a case, at a moment. */
export type Question = {
  readonly row: CaseRow;
  readonly body: CaseEventBody;
  readonly stamp: { readonly at: string; readonly on: string; readonly by: Actor };
  readonly calendar: WorkCalendar;
  /** Only asked: nothing may be written, not even beside the case. */
  readonly isTrial: boolean;
};

export type Answer = {
  readonly workflow: CaseWorkflow;
  readonly event: StampedEvent;
  readonly decision: Decision;
};

/** Looks up the facts of an event and asks the case's workflow. Changes no case: raising an event and trying it out share it. */
export async function askWorkflow(
  tx: EntityManager,
  { row, body, stamp, calendar, isTrial }: Question,
): Promise<Answer> {
  const workflow = workflowOf(row.workflow, row.workflowVersion);
  const setting = { tx, actor: stamp.by, at: stamp.at, on: stamp.on, calendar, row, workflow, isTrial };
  const event: StampedEvent = { ...body, ...stamp, facts: await factsOf(body, setting) };
  return { workflow, event, decision: decide(workflow, { state: row.state, context: row.context }, event) };
}
