import type { WorkflowDefinitionInput } from '../definition';
import { deciding, ending, toUnit, twoDays } from './turns.v2';

type States = WorkflowDefinitionInput['states'];

/** Where a case stands aside, or ends without rectification. */
export const aside = {
  suspended: {
    label: { zh: '中止', en: 'Suspended' },
    tags: ['open'],
    clock: 'stopped',
    awaits: ['office-lead'],
    timers: [{ kind: 'suspension-review', on: 'suspendedUntil', reminds: ['office-clerk', 'office-lead'] }],
    on: {
      ...deciding,
      ...ending,
      'case.resumed': {
        to: '@back',
        by: ['office-clerk', 'office-lead'],
        needs: ['request-fits'],
        notify: toUnit,
        primary: true,
        label: { zh: '恢复办理', en: 'Resume' },
        ask: { by: ['lead-leader'], decideWithin: twoDays, label: { zh: '申请恢复', en: 'Ask to resume' } },
      },
      'suspension.reviewed': {
        to: '@same',
        by: ['office-lead'],
        needs: ['suspension-has-end'],
        notify: toUnit,
        label: { zh: '复核后继续中止', en: 'Review, and stay suspended' },
      },
    },
  },
  referring: {
    label: { zh: '待移送回执', en: 'Referral under way' },
    tags: ['open'],
    clock: 'stopped',
    awaits: ['office-clerk'],
    on: {
      'referral.received': {
        to: 'referred',
        by: ['office-clerk', 'office-lead'],
        needs: ['receipt-not-in-future'],
        notify: toUnit,
        primary: true,
        label: { zh: '登记移送回执', en: 'Record the receipt' },
      },
      'referral.declined': {
        to: '@back',
        by: ['office-clerk', 'office-lead'],
        notify: toUnit,
        label: { zh: '对方未接收，恢复办理', en: 'Declined: resume' },
      },
    },
  },
  terminated: { label: { zh: '已终止', en: 'Terminated' }, tags: ['resting'], clock: 'stopped', on: {} },
  merged: { label: { zh: '已并案', en: 'Merged' }, tags: ['resting'], clock: 'stopped', on: {} },
  referred: { label: { zh: '已移送', en: 'Referred' }, tags: ['resting'], clock: 'stopped', on: {} },
} as const satisfies States;
