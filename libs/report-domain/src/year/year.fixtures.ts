import type { YearCase, YearFacts } from './year-facts';

/** The id of the n-th case of a story. */
export const yearCaseId = (n: number): string => `00000000-0000-4000-9000-${String(n).padStart(12, '0')}`;
const unitId = (n: number): string => `00000000-0000-4000-a000-${String(n).padStart(12, '0')}`;

/** A problem found in spring and still under way in good time. */
const usual: Omit<YearCase, 'caseId' | 'number'> = {
  externalNumber: null,
  title: `行政处罚案卷归档不及时`,
  finding: '部分行政处罚案卷未在规定期限内归档。',
  workflow: 'rectification',
  sourceType: 'rule-of-law-inspection',
  domain: 'enforcement',
  severity: 'ordinary',
  rectificationType: 'prompt',
  inspection: { id: unitId(90), name: '行政执法专项督察' },
  origin: null,
  leadUnit: { id: unitId(1), name: '海川区城市管理局' },
  assistUnits: [],
  registeredOn: '2026-03-02',
  openAtStart: false,
  issuedOn: '2026-03-05',
  dueOriginal: '2027-03-31',
  dueApproved: '2027-03-31',
  dueOn: '2027-03-31',
  signedOn: '2026-03-06',
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
  goal: '案卷按期归档',
  measures: [{ text: '印发案卷管理办法', doneOn: null, dueOn: '2026-12-31' }],
  progress: '已完成清理。',
  statement: null,
  delayReason: null,
  evidence: ['案卷管理办法'],
  disclosure: 'public',
};

/** The n-th case of 2026: a problem under way in good time, unless told otherwise. */
export function aYearCase(n: number, changes: Partial<YearCase> = {}): YearCase {
  return { caseId: yearCaseId(n), number: `2026-FZ-01-${String(n).padStart(4, '0')}`, ...usual, ...changes };
}

/** The n-th case, rectified and closed in time. */
export function aDoneCase(n: number, changes: Partial<YearCase> = {}): YearCase {
  return aYearCase(n, {
    open: false,
    result: 'completed',
    stateLabel: '已销号',
    dueOriginal: '2026-09-30',
    dueApproved: '2026-09-30',
    dueOn: '2026-09-30',
    handedInOn: '2026-09-01',
    closedOn: '2026-09-10',
    endedOn: '2026-09-10',
    closings: [{ closedOn: '2026-09-10', lookedBackOn: null, relapsedOn: null }],
    workingDaysTaken: 120,
    statement: '案卷归档率达到100%。',
    measures: [{ text: '印发案卷管理办法', doneOn: '2026-08-01', dueOn: '2026-08-31' }],
    ...changes,
  });
}

/** The n-th case, due and not handed in. */
export function anOverdueCase(n: number, changes: Partial<YearCase> = {}): YearCase {
  const due = '2026-10-31';
  return aYearCase(n, {
    dueOriginal: due,
    dueApproved: due,
    dueOn: due,
    overdue: true,
    workingDaysLate: 42,
    workingDaysLateInYear: 42,
    delayReason: '工程周期较长',
    ...changes,
  });
}

/** The facts of 2026 as of its last day. */
export function aYear(cases: readonly YearCase[], changes: Partial<YearFacts> = {}): YearFacts {
  return {
    officeName: '海川区人民政府督查室',
    unitName: '海川区人民政府',
    year: 2026,
    from: '2026-01-01',
    asOf: '2026-12-31',
    cases,
    units: [{ id: unitId(1), name: '海川区城市管理局' }],
    previous: null,
    ...changes,
  };
}
