import type { CaseRole } from '@bihuan/contracts';
import type { WorkflowDefinitionInput } from '../definition';

/*
 * The turns that a case may take beside its usual way, and the requests for them. Published with the definitions that use
 * them, so never edited: a changed part is a new file beside this one.
 */
type Edges = WorkflowDefinitionInput['states'][string]['on'];

export const twoDays = { kind: 'working-days', value: 2 } as const;
export const toUnit: CaseRole[] = ['lead-liaison', 'lead-handler', 'lead-leader'];

/** Requests are decided wherever they may be asked. */
export const deciding = {
  'request.refused': {
    to: '@same',
    by: ['office-clerk', 'office-lead', 'gov-leader'],
    when: ['some-request-open'],
    needs: ['request-fits', 'request-yours-to-decide', 'refuser-took-no-part'],
    label: { zh: '不同意申请', en: 'Refuse a request' },
  },
  'request.withdrawn': {
    to: '@same',
    by: ['lead-liaison', 'lead-leader', 'assist'],
    when: ['some-request-open'],
    needs: ['request-fits', 'request-own'],
    label: { zh: '撤回申请', en: 'Withdraw a request' },
  },
} as const satisfies Edges;

/** An objection to a finding or a conclusion has a clock and people of its own (条例 Art. 17). */
const objecting = {
  'objection.sustained': {
    to: '@same',
    by: ['office-lead', 'gov-leader'],
    needs: ['some-objection-filed', 'request-fits', 'decider-took-no-part'],
    notify: toUnit,
    label: { zh: '复核：异议成立', en: 'Sustain the objection' },
    ask: {
      by: ['lead-leader'],
      needs: ['within-objection-window'],
      decideWithin: { kind: 'days', value: 30, roll: true },
      label: { zh: '提出异议，申请复核', en: 'Object, and ask for a review' },
    },
  },
  'case.withdrawn': {
    to: 'withdrawn',
    by: ['office-lead'],
    when: ['finding-overturned'],
    notify: toUnit,
    label: { zh: '撤销立项', en: 'Withdraw' },
  },
} as const satisfies Edges;

/** Ends without rectification by this office; possible as long as a case is open. */
export const ending = {
  'case.terminated': {
    to: 'terminated',
    by: ['office-lead'],
    needs: ['request-fits'],
    notify: toUnit,
    label: { zh: '终止办理', en: 'Terminate' },
    ask: { by: ['lead-leader'], decideWithin: twoDays, label: { zh: '申请终止', en: 'Ask for termination' } },
  },
  'case.merged': {
    to: 'merged',
    by: ['office-clerk', 'office-lead'],
    needs: ['merge-target-known', 'request-fits'],
    notify: toUnit,
    label: { zh: '并案', en: 'Merge' },
    ask: {
      by: ['lead-liaison', 'lead-leader'],
      decideWithin: twoDays,
      label: { zh: '申请并案', en: 'Ask for a merge' },
    },
  },
  'case.referred': {
    to: 'referring',
    by: ['office-lead'],
    needs: ['request-fits'],
    notify: toUnit,
    label: { zh: '移送', en: 'Refer' },
    ask: { by: ['lead-leader'], decideWithin: twoDays, label: { zh: '申请移送', en: 'Ask for a referral' } },
  },
} as const satisfies Edges;

/** What may happen to a case at any time while a unit works on it. */
export const turns = {
  ...deciding,
  ...objecting,
  ...ending,
  'response.given': {
    to: '@same',
    by: ['lead-leader'],
    notify: ['office-clerk'],
    label: { zh: '对问题表态', en: 'Respond to the finding' },
  },
  'case.reassigned': {
    to: 'issued',
    by: ['office-clerk', 'office-lead'],
    needs: ['new-lead-differs', 'verifying-unit-apart', 'due-in-future', 'request-fits'],
    notify: toUnit,
    label: { zh: '转办（改派）', en: 'Reassign' },
    ask: {
      by: ['lead-liaison', 'lead-leader'],
      decideWithin: twoDays,
      label: { zh: '申请转办', en: 'Ask for reassignment' },
    },
  },
  'deadline.extended': {
    to: '@same',
    by: ['office-lead', 'gov-leader'],
    when: ['extension-known', 'has-deadline'],
    needs: ['extensions-left', 'extension-later', 'extension-within-cap', 'superior-consented', 'request-fits'],
    notify: toUnit,
    label: { zh: '延期', en: 'Extend the deadline' },
    ask: {
      by: ['lead-leader'],
      needs: ['not-expired'],
      decideWithin: twoDays,
      label: { zh: '申请延期', en: 'Ask for an extension' },
    },
  },
  'case.suspended': {
    to: 'suspended',
    by: ['office-lead'],
    needs: ['suspension-has-end', 'request-fits'],
    notify: toUnit,
    label: { zh: '中止', en: 'Suspend' },
    ask: { by: ['lead-leader'], decideWithin: twoDays, label: { zh: '申请中止', en: 'Ask for suspension' } },
  },
} as const satisfies Edges;

/** What may still happen once the work is handed in. */
export const lateTurns = { ...deciding, ...objecting, ...ending } as const satisfies Edges;

/** After closure a unit may still object to the conclusion. */
export const lastTurns = {
  ...deciding,
  'objection.sustained': objecting['objection.sustained'],
} as const satisfies Edges;

/** Within its window the lead unit may say that the case is not its own; the office rules on it, once. */
export const returning = {
  'case.returned': {
    to: 'registered',
    by: ['office-clerk', 'office-lead'],
    needs: ['request-fits'],
    label: { zh: '收回，另行交办', en: 'Take back' },
    ask: {
      by: ['lead-liaison', 'lead-leader'],
      needs: ['not-designated', 'within-return-window'],
      decideWithin: twoDays,
      label: { zh: '申请退回', en: 'Ask to hand back' },
    },
  },
  'unit.designated': {
    to: '@same',
    by: ['office-clerk', 'office-lead'],
    when: ['some-return-asked'],
    needs: ['request-fits'],
    notify: toUnit,
    label: { zh: '裁定由该单位办理', en: 'Rule that it is this unit’s' },
  },
} as const satisfies Edges;
