import { localDateOf, workingDaysBetween, type WorkCalendar } from '@bihuan/calendar';
import { eventOf, latePartsOf, lightOfCase, readingAt, type AsOf, type LifeAsOf } from '@bihuan/cases';
import type { PlainDate } from '@bihuan/contracts';
import type { CaseEventRow, CaseRow } from '@bihuan/database';
import type { YearCase } from '@bihuan/report-domain';
import { stateOf, workflowOf } from '@bihuan/workflow';
import { tellLife, type ToldLife } from './told-life';

/** What cases are read against: the span of the year, the calendars of the day, and the names of what they refer to. */
export type Reading = {
  readonly from: PlainDate;
  readonly asOf: AsOf;
  readonly timeZone: string;
  readonly names: ReadonlyMap<string, string>;
};

/** One row of a year's facts: the case as its row was, and what its journal tells beside. */
export function yearCaseOf(life: LifeAsOf, reading: Reading): YearCase {
  const { row } = life;
  const standing = standingOf(row, reading);
  const told = tellLife(life.journal.map(eventOf), reading.from);
  return {
    ...identityOf(row, reading),
    ...unitsOf(life, reading),
    ...standing,
    ...daysOf(row, standing, reading),
    ...writtenOf(told),
    openAtStart: wasOpen(row, life.journal, reading.from),
    started: !row.open || told.signedOn !== null,
    goal: row.goal,
    amount: row.amount,
    rectifiedAmount: row.rectifiedAmount,
    firstReplyClass: row.firstReplyClass,
    replyClass: row.replyClass,
    rating: row.rating,
    disclosure: row.disclosure,
  };
}

function identityOf(row: CaseRow, { names }: Reading) {
  return {
    caseId: row.id,
    number: row.number,
    externalNumber: row.externalNumber,
    title: row.title,
    finding: row.finding,
    workflow: row.workflow,
    sourceType: row.sourceType,
    domain: row.domain,
    severity: row.severity,
    origin: row.origin && { reportYear: row.origin.reportYear, block: row.origin.block },
    rectificationType: row.rectificationType,
    inspection: namedOf(row.inspectionId, names),
  };
}

function unitsOf(life: LifeAsOf, { from, asOf, names }: Reading) {
  const { row } = life;
  const { calendar } = readingAt(asOf, row.leadUnitId);
  const assists = row.context.tasks.filter(({ part }) => part === 'assist' || part === 'territory');
  const late = latePartsOf(life, { from, day: asOf.today, calendar });
  return {
    leadUnit: namedOf(row.leadUnitId, names),
    assistUnits: assists.flatMap(({ unitId }) => names.get(unitId) ?? []),
    lateAssists: late.flatMap((unitId) => namedOf(unitId, names) ?? []),
  };
}

function standingOf(row: CaseRow, { asOf, timeZone }: Reading) {
  const dayOf = (moment: Date): PlainDate => localDateOf(moment.toISOString(), timeZone);
  const closedOn = row.open || row.closedAt === null ? null : dayOf(row.closedAt);
  return {
    registeredOn: dayOf(row.registeredAt),
    issuedOn: row.issuedOn,
    dueOriginal: row.dueOriginal,
    dueApproved: row.dueApproved,
    dueOn: row.dueOn,
    handedInOn: row.handedInOn,
    closedOn,
    endedOn: row.open ? null : (closedOn ?? row.stateSince),
    open: row.open,
    stateLabel: stateOf(workflowOf(row.workflow, row.workflowVersion), row.state).label.zh,
    suspended: row.suspendedOn !== null,
    result: row.result,
    overdue: lightOfCase(row, readingAt(asOf, row.leadUnitId)) === 'overdue',
    extensions: row.extensions,
  };
}

type Standing = ReturnType<typeof standingOf>;

/** A case counts as late up to its handing in, its suspension or its end; an open one up to the day. */
function daysOf(row: CaseRow, { endedOn, closedOn }: Standing, { from, asOf }: Reading) {
  const { calendar } = readingAt(asOf, row.leadUnitId);
  const until = row.handedInOn ?? row.suspendedOn ?? endedOn ?? asOf.today;
  const since = (day: PlainDate | null) => (day === null ? 0 : workedBetween(calendar, day, until));
  const inYear = row.dueOn !== null && row.dueOn < from ? from : row.dueOn;
  return {
    workingDaysLate: since(row.dueOn),
    workingDaysLateInYear: since(inYear),
    workingDaysTaken: closedOn === null || row.issuedOn === null ? null : since(row.issuedOn),
  };
}

export function workedBetween(calendar: WorkCalendar, from: PlainDate, to: PlainDate): number {
  return to <= from ? 0 : workingDaysBetween(calendar, from, to);
}

function writtenOf({ measures, evidence, ...told }: ToldLife) {
  return {
    ...told,
    measures: measures.map(({ text, doneOn, dueOn }) => ({ text, doneOn, dueOn })),
    evidence: evidence.filter(({ accepted }) => accepted).map(({ title }) => title),
  };
}

/** Whether the case was open when the first day of the year began, by the workflow that it ran through then. */
function wasOpen({ workflow }: CaseRow, journal: readonly CaseEventRow[], from: PlainDate): boolean {
  let version = 1;
  let state: string | null = null;
  for (const entry of journal.filter(({ on }) => on < from)) {
    const { facts } = eventOf(entry);
    version = facts.newerVersion ?? facts.workflowVersion ?? version;
    state = entry.stateAfter;
  }
  return state !== null && stateOf(workflowOf(workflow, version), state).tags.includes('open');
}

function namedOf(id: string | null, names: ReadonlyMap<string, string>) {
  const name = id === null ? undefined : names.get(id);
  return id !== null && name !== undefined ? { id, name } : null;
}
