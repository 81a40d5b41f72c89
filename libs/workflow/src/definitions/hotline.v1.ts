import type { WorkflowDefinitionInput } from '../definition';
import { answerChecking, answering } from './answering.v1';
import { aside } from './aside.v2';
import { issuedTo, opening } from './shared.v2';
import { lateTurns, returning } from './turns.v2';
import { withEdges, worded } from './worded.v1';

const handBack = returning['case.returned'];

/** 12345 热线工单: answered within days, audited, and followed up with the caller, of whom nothing is kept. */
export const hotlineV1 = {
  id: 'hotline',
  version: 1,
  label: { zh: '12345 热线工单', en: 'Hotline 12345' },
  usualTemplate: 'T12',
  initial: 'registered',
  path: ['registered', 'issued', 'rectifying', 'verifying', 'verified', 'closed'],
  states: {
    ...opening,
    registered: worded(opening.registered, { on: { 'case.issued': { zh: '派单', en: 'Send the order' } } }),
    issued: withEdges(
      worded(issuedTo('rectifying'), {
        label: { zh: '已派单（待签收）', en: 'Issued' },
        on: { 'unit.designated': { zh: '裁定由该单位办理，不得再退', en: 'Rule that it is this unit’s' } },
      }),
      {
        'case.returned': {
          ...handBack,
          ask: {
            ...handBack.ask,
            needs: [...handBack.ask.needs, 'not-handed-back-before'],
            decideWithin: { kind: 'working-days', value: 1 },
            label: { zh: '申请退单', en: 'Ask to hand back' },
          },
        },
      },
    ),
    rectifying: {
      label: { zh: '办理中', en: 'In hand' },
      tags: ['open', 'rectifying'],
      clock: 'running',
      awaits: ['lead-handler', 'lead-leader', 'assist'],
      on: {
        ...answering,
        'caller.answered': {
          to: 'verifying',
          by: ['lead-handler', 'lead-liaison', 'lead-leader'],
          needs: ['every-task-complete'],
          notify: ['verifier', 'office-clerk'],
          primary: true,
          label: { zh: '答复诉求人并报结', en: 'Answer the caller' },
        },
      },
    },
    ...answerChecking,
    verified: {
      label: { zh: '待回访', en: 'Waits for the call-back' },
      tags: ['open'],
      clock: 'stopped',
      awaits: ['office-clerk', 'office-lead'],
      timers: [
        { kind: 'call-back-due', after: { kind: 'working-days', value: 1 }, reminds: ['office-clerk', 'office-lead'] },
      ],
      on: {
        ...lateTurns,
        'call-back.recorded': {
          to: '@same',
          by: ['office-clerk', 'office-lead'],
          needs: ['no-answer-explained'],
          notify: ['lead-liaison'],
          primary: true,
          label: { zh: '登记回访', en: 'Record the call-back' },
        },
        'call-back.dissatisfied': {
          to: 'rectifying',
          by: ['office-clerk', 'office-lead'],
          needs: ['due-in-future'],
          notify: ['lead-handler', 'lead-liaison', 'lead-leader', 'office-lead'],
          label: { zh: '回访不满意，退回重办', en: 'Dissatisfied: do again' },
        },
        'case.closed': {
          to: 'closed',
          by: ['office-clerk', 'office-lead'],
          needs: ['verification-passed', 'rating-given', 'shortfall-explained'],
          notify: ['lead-handler', 'lead-liaison', 'lead-leader'],
          primary: true,
          label: { zh: '办结', en: 'Close' },
        },
        'closure.returned': {
          to: 'rectifying',
          by: ['office-lead'],
          notify: ['lead-handler', 'lead-liaison', 'lead-leader', 'verifier'],
          label: { zh: '退回重办', en: 'Return the order' },
        },
      },
    },
    ...aside,
    closed: { label: { zh: '已办结', en: 'Closed' }, tags: ['closed', 'resting'], clock: 'stopped', on: {} },
  },
} as const satisfies WorkflowDefinitionInput;
