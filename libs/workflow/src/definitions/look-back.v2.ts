import type { WorkflowDefinitionInput } from '../definition';
import { lastTurns } from './turns.v2';

type States = WorkflowDefinitionInput['states'];

/** After closure: the look-back, and the relapse that reopens the same number. */
export const lookingBack = {
  closed: {
    label: { zh: '已销号', en: 'Closed' },
    tags: ['closed', 'resting'],
    clock: 'stopped',
    timers: [
      { kind: 'look-back', on: 'lookBackOn', raises: 'look-back.started' },
      { kind: 'result-review', on: 'resultReviewOn', reminds: ['office-clerk', 'office-lead'] },
    ],
    on: {
      ...lastTurns,
      'look-back.started': {
        to: 'looking-back',
        by: ['office-clerk', 'office-lead', 'system'],
        notify: ['verifier', 'office-clerk'],
        label: { zh: '启动回头看', en: 'Start look-back' },
      },
    },
  },
  'looking-back': {
    label: { zh: '回头看', en: 'Look-back' },
    tags: ['closed'],
    clock: 'stopped',
    awaits: ['verifier'],
    on: {
      'look-back.consolidated': {
        to: 'settled',
        by: ['verifier'],
        needs: ['verifier-is-independent'],
        notify: ['lead-liaison', 'office-clerk'],
        primary: true,
        label: { zh: '整改成效已巩固', en: 'Consolidated' },
      },
      'look-back.relapsed': {
        to: 'reopened',
        by: ['verifier'],
        needs: ['verifier-is-independent'],
        notify: ['lead-liaison', 'lead-leader', 'office-clerk', 'office-lead'],
        label: { zh: '问题反弹', en: 'Relapsed' },
      },
    },
  },
  settled: {
    label: { zh: '已巩固', en: 'Settled' },
    tags: ['closed', 'resting'],
    clock: 'stopped',
    on: {
      'look-back.started': {
        to: 'looking-back',
        by: ['office-clerk', 'office-lead'],
        notify: ['verifier'],
        label: { zh: '再次回头看', en: 'Look back again' },
      },
    },
  },
  reopened: {
    label: { zh: '反弹重新挂号', en: 'Reopened' },
    tags: ['open'],
    clock: 'stopped',
    awaits: ['office-clerk', 'office-lead'],
    on: {
      'case.reissued': {
        to: 'issued',
        by: ['office-clerk', 'office-lead'],
        needs: ['due-in-future'],
        notify: ['lead-liaison', 'lead-leader', 'assist'],
        primary: true,
        label: { zh: '重新交办', en: 'Issue again' },
      },
    },
  },
} as const satisfies States;
