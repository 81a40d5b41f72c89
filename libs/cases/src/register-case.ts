import { randomUUID } from 'node:crypto';
import type { Actor, CaseRegistration, CaseTerms } from '@bihuan/contracts';
import { CaseRow, InspectionRow, findTemplate, loadCalendars, loadTerms, ReportImportRow } from '@bihuan/database';
import { latestWorkflow, register } from '@bihuan/workflow';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { firstColumns } from './case-columns';
import { CaseDoor, type CaseRef } from './case-door';
import { UnknownImportedReport, UnknownInspection, UnknownWorkflow } from './cases.errors';
import { requireOfferedCodes } from './facts/offered-codes';
import { governmentAbove, requireUnits } from './facts/unit-facts';
import { nextCaseNumber } from './number-series';

/** The birth of a case, pinned to the newest version of its workflow. The caller's unit becomes its office. */
@Injectable()
export class RegisterCase {
  constructor(
    private readonly dataSource: DataSource,
    private readonly door: CaseDoor,
  ) {}

  execute(actor: Actor, registration: CaseRegistration): Promise<CaseRef> {
    return this.dataSource.transaction((tx) => this.within(tx, actor, registration));
  }

  /** The same as part of a larger transaction. */
  async within(tx: EntityManager, actor: Actor, registration: CaseRegistration): Promise<CaseRef> {
    const workflow = latestWorkflow(registration.workflow);
    if (!workflow) throw new UnknownWorkflow(registration.workflow);
    const { leadUnitId, verifyUnitId, assistUnitIds, territoryUnitIds = [] } = registration;
    const officeUnitId = officeOf(actor);
    await requireUnits(tx, [leadUnitId, verifyUnitId, ...assistUnitIds, ...territoryUnitIds]);
    await requireOwnSource(tx, registration, officeUnitId);
    await requireOfferedCodes(tx, actor, registration);
    const facts = {
      officeUnitId,
      governmentUnitId: await governmentAbove(tx, officeUnitId),
      workflowVersion: workflow.definition.version,
      terms: await termsOf(tx, registration.template, workflow.definition.usualTemplate),
    };
    const event = { ...registration, ...this.door.stamp(actor), facts };
    const { memory, effects } = register(workflow, event);
    const row: CaseRow = {
      id: randomUUID(),
      number: await nextCaseNumber(tx, registration.sourceType, event.on.slice(0, 4)),
      workflow: workflow.definition.id,
      ...firstColumns(workflow, event, memory),
    };
    await tx.insert(CaseRow, row);
    const calendars = await loadCalendars(tx);
    await this.door.record(tx, { workflow, event, before: null, after: row, effects, calendars });
    return { id: row.id, number: row.number, version: row.version };
  }
}

/** The office of an actor is the unit at the end of the line: sections act for the office that they belong to. */
function officeOf(actor: Actor): string {
  const office = actor.unitLine.at(-1);
  if (!office) throw new Error('An actor without a unit cannot register a case');
  return office;
}

/** The terms of the template that was chosen, or else of the one that is usual for the workflow, as long as it is in use. */
async function termsOf(tx: EntityManager, chosen: string | null, usual: string | undefined): Promise<CaseTerms> {
  if (chosen !== null || usual === undefined) return loadTerms(tx, chosen);
  const stored = await findTemplate(tx, usual);
  return loadTerms(tx, stored?.active ? usual : null);
}

/** What raised a case is of the office that registers it: the name of another office's inspection is not for its eyes. */
async function requireOwnSource(
  tx: EntityManager,
  { inspectionId, origin }: CaseRegistration,
  officeUnitId: string,
): Promise<void> {
  if (inspectionId && !(await tx.existsBy(InspectionRow, { id: inspectionId, officeUnitId }))) {
    throw new UnknownInspection(inspectionId);
  }
  if (origin && !(await tx.existsBy(ReportImportRow, { id: origin.importId, officeUnitId }))) {
    throw new UnknownImportedReport(origin.importId);
  }
}
