import type { YearCase, YearFacts } from './year-facts';

/** The id of the n-th case of a story. */
export const yearId = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
export const yearUnits = [
  { id: yearId(901), name: '区住建局' },
  { id: yearId(902), name: '区城管局' },
] as const;

const nothingHappened = {
  extensions: 0,
  extensionsInYear: 0,
  closureRequests: 0,
  closureReturns: 0,
  firstDecision: null,
  falseClosures: 0,
  objectionsUpheld: 0,
  lookedBack: false,
  relapses: 0,
  lateAssists: [],
  urgings: 0,
  amount: null,
  rectifiedAmount: null,
  firstReplyClass: null,
  replyClass: null,
  rating: null,
  rulesMade: [],
  accountability: [],
} as const;

/** The n-th case of 2026: registered and issued in March, at work, due at the end of November. */
export function aYearCase(n: number, change: Partial<YearCase> = {}): YearCase {
  return {
    caseId: yearId(n),
    number: `2026-DC-${String(n).padStart(4, '0')}`,
    externalNumber: null,
    title: `问题${n}`,
    finding: `检查发现问题${n}。`,
    workflow: 'rectification',
    sourceType: 'government-inspection',
    domain: 'enforcement',
    severity: 'ordinary',
    rectificationType: null,
    inspection: null,
    origin: null,
    leadUnit: yearUnits[0],
    assistUnits: [],
    registeredOn: '2026-03-02',
    openAtStart: false,
    issuedOn: '2026-03-03',
    dueOriginal: '2026-11-30',
    dueApproved: '2026-11-30',
    dueOn: '2026-11-30',
    signedOn: '2026-03-04',
    handedInOn: null,
    closedOn: null,
    endedOn: null,
    closings: [],
    open: true,
    started: true,
    stateLabel: '整改中',
    suspended: false,
    result: null,
    overdue: false,
    workingDaysLate: 0,
    workingDaysLateInYear: 0,
    workingDaysTaken: null,
    ...nothingHappened,
    goal: null,
    measures: [],
    progress: null,
    statement: null,
    delayReason: null,
    evidence: [],
    disclosure: 'not-public',
    ...change,
  };
}

/** The n-th case, handed in and closed on a day. */
export function aClosedCase(n: number, day: string, change: Partial<YearCase> = {}): YearCase {
  return aYearCase(n, {
    open: false,
    handedInOn: day,
    closedOn: day,
    endedOn: day,
    closings: [{ closedOn: day, lookedBackOn: null, relapsedOn: null }],
    stateLabel: '已销号',
    result: 'completed',
    workingDaysTaken: 20,
    closureRequests: 1,
    firstDecision: { on: day, passed: true },
    ...change,
  });
}

/** The facts of 2026 on its last day. */
export function aYear(cases: readonly YearCase[], change: Partial<YearFacts> = {}): YearFacts {
  return {
    officeName: '海川区政府督查室',
    unitName: '海川区人民政府',
    year: 2026,
    from: '2026-01-01',
    asOf: '2026-12-31',
    cases,
    units: yearUnits,
    previous: null,
    ...change,
  };
}
