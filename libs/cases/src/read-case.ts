import { localDateOf, type WorkCalendar } from '@bihuan/calendar';
import type { Actor, CaseView, TaskView, UnitRef } from '@bihuan/contracts';
import { CaseRow } from '@bihuan/database';
import { AppConfig, Clock } from '@bihuan/platform';
import { explain, stateOf, workflowOf } from '@bihuan/workflow';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { calendarUnitOf } from './calendar-unit';
import { deadlineOf, lightOfCase, lightOfPart } from './case-clock';
import type { TaskRecordView } from './case-parts.queries';
import { partsOf, type CaseParts } from './case.queries';
import { CaseRepository } from './case.repository';
import { UnknownCase } from './cases.errors';
import { idsIn } from './journal-details';
import { asOfDay, readingAt } from './lists/today';
import { namesOf } from './names.queries';
import { progressDueOn } from './progress-clock';
import { requestViews } from './request-views';
import { tasksFor } from './tasks-for';
import { warningsFor } from './warnings/warnings.queries';

/** One case with all that its page shows, and what the caller may do and why not the rest. */
@Injectable()
export class ReadCase {
  constructor(
    private readonly dataSource: DataSource,
    private readonly cases: CaseRepository,
    private readonly clock: Clock,
    private readonly config: AppConfig,
  ) {}

  async execute(actor: Actor, caseId: string): Promise<CaseView> {
    const { manager } = this.dataSource;
    await this.cases.requireVisible(manager, actor, caseId);
    const row = await manager.findOneBy(CaseRow, { id: caseId });
    if (!row) throw new UnknownCase();
    const parts = await partsOf(manager, row);
    const at = this.clock.now().toISOString();
    const today = localDateOf(at, this.config.timeZone);
    const asOf = readingAt(await asOfDay(manager, today), calendarUnitOf(row));
    const { calendar } = asOf;
    const workflow = workflowOf(row.workflow, row.workflowVersion);
    const state = stateOf(workflow, row.state);
    const can = explain(workflow, { state: row.state, context: row.context }, { by: actor, at, on: today });
    const names = await namesOf(
      manager,
      parts.requests.flatMap(({ proposal }) => idsIn({ ...proposal })),
    );
    const dayOf = (at: string | null) => (at === null ? null : localDateOf(at, this.config.timeZone));
    const withLight = (task: TaskRecordView): TaskView => ({
      ...task,
      light: lightOfPart({ ...task, answeredOn: dayOf(task.answeredAt) }, row, asOf),
    });
    return {
      ...describe(row, parts),
      tasks: tasksFor(actor, row.context, parts.tasks).map(withLight),
      requests: [...requestViews(workflow, parts.requests, (id) => names.get(id))],
      workflow: { id: row.workflow, version: row.workflowVersion, label: workflow.definition.label },
      state: { id: row.state, label: state.label, open: row.open, awaits: state.awaits },
      deadline: deadlineOf(row, today, calendar),
      light: lightOfCase(row, asOf),
      progress: progressOf(row, today, calendar),
      warnings: await warningsFor(manager, actor, row),
      allowedEvents: can.allowed,
      askableEvents: can.askable,
      oversightEvents: can.oversight,
      recoveryEvents: can.recovery,
      refusedEvents: can.refused,
    };
  }
}

function progressOf(row: CaseRow, today: string, calendar: WorkCalendar): CaseView['progress'] {
  const dueOn = row.open ? progressDueOn(row, calendar) : null;
  return dueOn === null ? null : { dueOn, isDue: dueOn <= today };
}

/** What only some kinds of matter have. */
function matterOf({ context, funds, emergencyPlan, rectifiedAmount }: CaseRow): CaseView['matter'] {
  return {
    listedOn: context.listedOn,
    listingDueOn: context.listingDueOn,
    funds,
    emergencyPlan,
    firstReplyClass: context.firstReplyClass,
    replyClass: context.replyClass,
    promisedOn: context.promisedOn,
    rating: context.rating,
    redos: context.redos,
    rectificationType: context.rectificationType,
    amount: context.amount,
    rectifiedAmount,
    rectifiedAmounts: [...context.rectifiedAmounts],
    reviewOn: context.reviewOn,
  };
}

function describe(row: CaseRow, parts: CaseParts) {
  const unit = (id: string | null): UnitRef | null => (id ? (parts.units.get(id) ?? null) : null);
  return {
    id: row.id,
    number: row.number,
    version: row.version,
    title: row.title,
    finding: row.finding,
    cause: row.cause,
    goal: row.goal,
    sourceType: row.sourceType,
    domain: row.domain,
    severity: row.severity,
    result: row.result,
    externalNumber: row.externalNumber,
    inspection: parts.inspection,
    office: unit(row.officeUnitId) ?? { id: row.officeUnitId, name: '' },
    leadUnit: unit(row.leadUnitId),
    verifyUnit: unit(row.verifyUnitId),
    mergedInto: parts.mergedInto,
    matter: matterOf(row),
    response: row.response,
    urgent: row.context.urgent,
    lookBackOn: row.context.lookBackOn,
    resultReviewOn: row.context.resultReviewOn,
    escalation: row.escalation,
    publicityRequired: row.publicityRequired,
    publicityUntil: row.publicityUntil,
    relapses: row.relapses,
    disclosure: row.disclosure,
    origin: row.origin,
    measures: parts.measures,
    evidence: parts.evidence,
    registeredAt: row.registeredAt.toISOString(),
    closedAt: row.closedAt?.toISOString() ?? null,
  };
}
