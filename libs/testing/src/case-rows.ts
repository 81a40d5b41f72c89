import { randomUUID } from 'node:crypto';
import { CaseRow, TaskRow, TimerRow } from '@bihuan/database';
import { blankContext } from '@bihuan/workflow';
import type { DataSource } from 'typeorm';
import type { TestOffice } from './office';

/**
 * Writes the rows of a case as if it stood in a state, at work in the first department. For tests of what reads cases;
 * a test of what happens to a case lets it get there by events.
 */
export async function addCaseRows(
  dataSource: DataSource,
  office: TestOffice,
  columns: Partial<CaseRow> = {},
): Promise<CaseRow> {
  const row = { ...caseAtWork(office), ...columns };
  await dataSource.manager.insert(CaseRow, row);
  if (row.leadUnitId) await addTask(dataSource, { caseId: row.id, unitId: row.leadUnitId, part: 'lead' });
  return row;
}

function caseAtWork(office: TestOffice): CaseRow {
  const id = randomUUID();
  const places = { officeUnitId: office.office.id, leadUnitId: office.departments[0].id, verifyUnitId: null };
  return {
    ...places,
    id,
    number: `2026-DC-${id.slice(0, 8)}`,
    workflow: 'rectification',
    workflowVersion: 1,
    state: 'rectifying',
    stateSince: '2026-03-02',
    open: true,
    version: 5,
    title: '消防通道被占用',
    finding: '督查发现三个小区的消防通道被占用。',
    cause: null,
    goal: null,
    sourceType: 'government-inspection',
    domain: 'safety',
    severity: 'ordinary',
    result: null,
    externalNumber: null,
    inspectionId: null,
    origin: null,
    publicityRequired: false,
    publicityUntil: null,
    deadlineRule: { kind: 'working-days', value: 20 },
    issuedOn: '2026-03-02',
    dueOriginal: '2026-03-30',
    dueApproved: '2026-03-30',
    dueOn: '2026-03-30',
    dueFlagged: false,
    handedInOn: null,
    relapses: 0,
    escalation: 0,
    extensions: 0,
    response: null,
    progressSince: null,
    progressEvery: null,
    suspendedOn: null,
    mergedInto: null,
    rectificationType: null,
    amount: null,
    rectifiedAmount: null,
    funds: null,
    emergencyPlan: null,
    listedOn: null,
    firstReplyClass: null,
    replyClass: null,
    promisedOn: null,
    rating: null,
    redos: 0,
    disclosure: 'not-public',
    registeredAt: new Date('2026-03-02T02:00:00Z'),
    changedAt: new Date('2026-03-02T02:00:00Z'),
    registeredBy: office.clerk.personId,
    closedAt: null,
    context: {
      ...blankContext(places.officeUnitId),
      ...places,
      issuedOn: '2026-03-02',
      dueOn: '2026-03-30',
    },
  };
}

/** Writes a unit's part in a case. */
export async function addTask(
  dataSource: DataSource,
  task: Pick<TaskRow, 'caseId' | 'unitId' | 'part'>,
): Promise<void> {
  await dataSource.manager.insert(TaskRow, { ...task, id: randomUUID() });
}

/** Writes a timer: a reminder due on 2026-03-25 at nine, unless told otherwise. */
export async function addTimer(
  dataSource: DataSource,
  timer: Pick<TimerRow, 'caseId'> & Partial<TimerRow>,
): Promise<string> {
  const row = {
    id: randomUUID(),
    kind: 'before-3wd',
    audience: 'handlers',
    raises: null,
    dueAt: new Date('2026-03-25T01:00:00Z'),
    ...timer,
  };
  await dataSource.manager.insert(TimerRow, row);
  return row.id;
}
