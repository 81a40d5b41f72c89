import type { UnitCalendars } from '@bihuan/calendar';
import type { Actor, CaseEventBody } from '@bihuan/contracts';
import type { CaseRow } from '@bihuan/database';
import { decide, workflowOf, type CaseWorkflow, type Decision, type StampedEvent } from '@bihuan/workflow';
import type { EntityManager } from 'typeorm';
import { calendarUnitOf } from './calendar-unit';
import { factsOf } from './event-facts';

/** An event that somebody would raise on a case, at a moment. */
export type Question = {
  readonly row: CaseRow;
  readonly body: CaseEventBody;
  readonly stamp: { readonly at: string; readonly on: string; readonly by: Actor };
  readonly calendars: UnitCalendars;
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
  { row, body, stamp, calendars, isTrial }: Question,
): Promise<Answer> {
  const workflow = workflowOf(row.workflow, row.workflowVersion);
  const calendar = calendars.of(unitAfter(body, row) ?? calendarUnitOf(row));
  const setting = { tx, actor: stamp.by, at: stamp.at, on: stamp.on, calendar, row, workflow, isTrial };
  const event: StampedEvent = { ...body, ...stamp, facts: await factsOf(body, setting) };
  return { workflow, event, decision: decide(workflow, { state: row.state, context: row.context }, event) };
}

/** What an event counts is counted by the calendar of the unit that has the case from then on. */
function unitAfter(body: CaseEventBody, { leadUnitId }: CaseRow): string | null {
  if (body.type === 'unit.succeeded') return body.fromUnitId === leadUnitId ? body.toUnitId : null;
  return body.type === 'case.reassigned' || body.type === 'case.assigned' ? body.leadUnitId : null;
}
