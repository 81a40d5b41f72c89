import type { WorkflowDefinitionInput } from '../definition';
import { taskTurns } from './task-turns.v2';
import { lateTurns, returning, turns } from './turns.v2';

/*
 * Parts that the second versions of the definitions have in common. Published with them, so never edited either:
 * a changed part is a new file beside this one.
 */
type States = WorkflowDefinitionInput['states'];
type Edges = States[string]['on'];

/** Birth: the office assigns and issues, or withdraws. `waiting` is where the case goes once it is issued. */
export const opening = {
  registered: {
    label: { zh: '已立项', en: 'Registered' },
    tags: ['open'],
    clock: 'stopped',
    awaits: ['office-clerk', 'office-lead'],
    on: {
      'case.issued': {
        to: 'issued',
        by: ['office-clerk', 'office-lead'],
        needs: ['lead-unit-set', 'assigned-units-differ', 'verifying-unit-apart', 'due-in-future'],
        notify: ['lead-liaison', 'lead-leader', 'assist'],
        primary: true,
        label: { zh: '交办', en: 'Issue' },
      },
      'case.assigned': {
        to: 'registered',
        by: ['office-clerk', 'office-lead'],
        needs: ['units-differ', 'verifying-unit-apart', 'weight-has-percent'],
        label: { zh: '确定承办单位和时限', en: 'Assign units and deadline' },
      },
      'case.merged': {
        to: 'merged',
        by: ['office-clerk', 'office-lead'],
        needs: ['merge-target-known'],
        label: { zh: '并案', en: 'Merge' },
      },
      'case.withdrawn': {
        to: 'withdrawn',
        by: ['office-lead'],
        label: { zh: '撤销立项', en: 'Withdraw' },
      },
    },
  },
  withdrawn: {
    label: { zh: '已撤销', en: 'Withdrawn' },
    tags: ['resting'],
    clock: 'stopped',
    on: {},
  },
} as const satisfies States;

/** Work on the problem: progress, evidence, and the request for closure. */
export const working = {
  ...taskTurns,
  ...turns,
  'progress.reported': {
    to: '@same',
    by: ['lead-handler', 'lead-liaison', 'lead-leader'],
    needs: ['progress-in-words'],
    label: { zh: '报告进展', en: 'Report progress' },
  },
  'evidence.submitted': {
    to: '@same',
    by: ['lead-handler', 'lead-liaison'],
    needs: ['measure-known'],
    primary: true,
    label: { zh: '提交佐证材料', en: 'Submit evidence' },
  },
  'closure.requested': {
    to: 'verifying',
    by: ['lead-leader'],
    needs: ['every-measure-done', 'evidence-for-every-measure', 'every-task-complete'],
    notify: ['verifier', 'office-clerk'],
    primary: true,
    label: { zh: '申请销号', en: 'Request closure' },
  },
} as const satisfies Edges;

/** From the request for closure to the decision: desk check by the office, verification by somebody independent. */
export const verification = {
  verifying: {
    label: { zh: '核查验收', en: 'Verification' },
    tags: ['open'],
    clock: 'stopped',
    awaits: ['verifier'],
    on: {
      ...lateTurns,
      'evidence.judged': {
        to: '@same',
        by: ['verifier'],
        needs: ['evidence-present', 'evidence-known', 'rejection-has-reason', 'verifier-is-independent'],
        label: { zh: '认定佐证材料', en: 'Judge evidence' },
      },
      'verification.passed': {
        to: 'verified',
        by: ['verifier'],
        needs: ['verifier-is-independent', 'verifiers-enough', 'verifiers-recused', 'evidence-for-every-measure'],
        notify: ['office-lead', 'office-clerk', 'lead-handler'],
        primary: true,
        verifies: true,
        label: { zh: '核查通过', en: 'Verification passed' },
      },
      'verification.failed': {
        to: 'rectifying',
        by: ['verifier'],
        needs: ['verifier-is-independent', 'verifiers-enough', 'verifiers-recused', 'redo-measures-known'],
        notify: ['lead-handler', 'lead-liaison', 'lead-leader', 'office-clerk'],
        label: { zh: '核查未通过', en: 'Verification failed' },
      },
      'closure.returned': {
        to: 'rectifying',
        by: ['office-clerk', 'office-lead'],
        notify: ['lead-handler', 'lead-liaison', 'lead-leader'],
        label: { zh: '退回销号申请', en: 'Return the closure request' },
      },
    },
  },
} as const satisfies States;

/** The decision to close, after publicity where the case asks for it. */
export const closing = {
  verified: {
    label: { zh: '待销号', en: 'Verified' },
    tags: ['open'],
    clock: 'stopped',
    awaits: ['office-lead'],
    on: {
      ...lateTurns,
      'case.closed': {
        to: 'closed',
        by: ['office-lead'],
        needs: ['verification-passed', 'publicity-not-required', 'shortfall-explained'],
        notify: ['lead-handler', 'lead-liaison', 'lead-leader'],
        primary: true,
        label: { zh: '销号', en: 'Close' },
      },
      'publicity.started': {
        to: 'publicity',
        by: ['office-clerk', 'office-lead'],
        needs: ['publicity-required', 'publicity-has-end'],
        notify: ['lead-liaison'],
        primary: true,
        label: { zh: '开始公示', en: 'Start publicity' },
      },
      'closure.returned': {
        to: 'rectifying',
        by: ['office-lead'],
        notify: ['lead-handler', 'lead-liaison', 'lead-leader', 'verifier'],
        label: { zh: '不同意销号，退回整改', en: 'Decline the closure' },
      },
    },
  },
  publicity: {
    label: { zh: '公示中', en: 'In publicity' },
    onTheWayIf: 'publicityRequired',
    tags: ['open'],
    clock: 'stopped',
    awaits: ['office-lead'],
    on: {
      ...lateTurns,
      'publicity-objection.received': {
        to: '@same',
        by: ['office-clerk', 'office-lead'],
        notify: ['office-lead', 'lead-liaison'],
        label: { zh: '登记公示异议', en: 'Record an objection' },
      },
      'publicity-objection.dismissed': {
        to: '@same',
        by: ['office-lead'],
        when: ['some-publicity-objection'],
        notify: ['lead-liaison'],
        label: { zh: '公示异议不成立', en: 'Dismiss the objection' },
      },
      'case.closed': {
        to: 'closed',
        by: ['office-lead'],
        needs: ['verification-passed', 'publicity-over', 'no-publicity-objection', 'shortfall-explained'],
        notify: ['lead-handler', 'lead-liaison', 'lead-leader'],
        primary: true,
        label: { zh: '销号', en: 'Close' },
      },
      'objection.upheld': {
        to: 'rectifying',
        by: ['office-lead'],
        notify: ['lead-handler', 'lead-liaison', 'lead-leader'],
        label: { zh: '公示异议成立，退回整改', en: 'Objection upheld' },
      },
    },
  },
} as const satisfies States;

/** Issued to the lead unit; the receipt leads on to `next`. */
export function issuedTo<Next extends string>(next: Next) {
  return {
    label: { zh: '待签收', en: 'Issued' },
    tags: ['open'],
    clock: 'running',
    awaits: ['lead-liaison'],
    timers: [{ kind: 'receipt-due', afterTerm: 'receipt', reminds: ['lead-liaison', 'office-clerk'] }],
    on: {
      ...taskTurns,
      ...turns,
      ...returning,
      'receipt.signed': {
        to: next,
        by: ['lead-liaison', 'lead-leader'],
        notify: ['lead-handler', 'office-clerk'],
        primary: true,
        label: { zh: '签收', en: 'Sign for receipt' },
      },
    },
  } as const satisfies States[string];
}
