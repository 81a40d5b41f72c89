import type { CaseFact } from './reconciliation.queries';

/** The last day of 2026 in Shanghai. */
export const endOf2026 = { asOf: '2026-12-31', timeZone: 'Asia/Shanghai' };

/** A problem of the report on 2025 at which a unit is at work, late since November. */
export const aCaseFact = (changes: Partial<CaseFact> = {}): CaseFact => ({
  caseId: '00000000-0000-4000-8000-000000000001',
  number: '2026-NB-0001',
  workflow: 'rectification',
  workflowVersion: 1,
  state: 'rectifying',
  stateSince: '2026-04-01',
  title: '审查能力薄弱',
  result: null,
  block: 'problem',
  reportYear: 2025,
  registeredYear: 2026,
  deadlineKind: 'months',
  leadUnit: '区司法局',
  assistUnits: [],
  measures: [],
  evidence: [],
  progress: null,
  dueOn: '2026-10-31',
  handedInOn: null,
  relapses: 0,
  closedAt: null,
  ...changes,
});
