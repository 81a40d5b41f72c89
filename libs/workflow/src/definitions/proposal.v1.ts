import type { WorkflowDefinitionInput } from '../definition';
import { answerChecking, answering } from './answering.v1';
import { aside } from './aside.v2';
import { lookingBack } from './look-back.v2';
import { issuedTo, opening } from './shared.v2';
import { taskTurns } from './task-turns.v2';
import { lateTurns, turns } from './turns.v2';
import { worded } from './worded.v1';

/** 人大建议、政协提案: answered in classes A to D, rated by the proposer, and watched as long as a promise is open. */
export const proposalV1 = {
  id: 'proposal',
  version: 1,
  label: { zh: '人大建议与政协提案', en: 'Proposal' },
  usualTemplate: 'T13',
  initial: 'registered',
  path: ['registered', 'issued', 'rectifying', 'verifying', 'verified', 'closed'],
  states: {
    ...opening,
    issued: worded(issuedTo('rectifying'), {
      label: { zh: '已交办（待接收）', en: 'Issued' },
      on: { 'receipt.signed': { zh: '接收办理', en: 'Accept' } },
    }),
    rectifying: {
      label: { zh: '办理中', en: 'In hand' },
      tags: ['open', 'rectifying'],
      clock: 'running',
      awaits: ['lead-handler', 'lead-leader', 'assist'],
      on: {
        ...answering,
        'reply.sent': {
          to: 'verifying',
          by: ['lead-leader'],
          needs: ['every-task-complete', 'promise-dated'],
          notify: ['verifier', 'office-clerk'],
          primary: true,
          label: { zh: '签发答复', en: 'Send the reply' },
        },
      },
    },
    ...answerChecking,
    verified: {
      label: { zh: '待代表（委员）评价', en: 'Waits for the rating' },
      tags: ['open'],
      clock: 'stopped',
      awaits: ['office-clerk', 'office-lead'],
      timers: [
        { kind: 'rating-due', after: { kind: 'working-days', value: 15 }, reminds: ['office-clerk', 'office-lead'] },
      ],
      on: {
        ...lateTurns,
        'rating.recorded': {
          to: '@same',
          by: ['office-clerk', 'office-lead'],
          needs: ['no-answer-explained'],
          notify: ['lead-liaison', 'lead-leader'],
          primary: true,
          label: { zh: '登记满意度评价', en: 'Record the rating' },
        },
        'rating.dissatisfied': {
          to: 'rectifying',
          by: ['office-clerk', 'office-lead'],
          needs: ['due-in-future'],
          notify: ['lead-handler', 'lead-liaison', 'lead-leader', 'office-lead'],
          label: { zh: '评价不满意，退回重办', en: 'Dissatisfied: do again' },
        },
        'promise.watched': {
          to: 'promised',
          by: ['office-clerk', 'office-lead'],
          when: ['promise-open'],
          needs: ['verification-passed', 'rating-given', 'promise-still-to-come'],
          notify: ['lead-handler', 'lead-liaison', 'lead-leader'],
          primary: true,
          label: { zh: '转入承诺跟踪', en: 'Watch the promise' },
        },
        'proposal.closed': {
          to: 'closed',
          by: ['office-lead'],
          needs: ['verification-passed', 'rating-given', 'promise-settled'],
          notify: ['lead-handler', 'lead-liaison', 'lead-leader'],
          primary: true,
          label: { zh: '办结', en: 'Close' },
        },
        'closure.returned': {
          to: 'rectifying',
          by: ['office-lead'],
          notify: ['lead-handler', 'lead-liaison', 'lead-leader', 'verifier'],
          label: { zh: '退回重新答复', en: 'Return the reply' },
        },
      },
    },
    promised: {
      label: { zh: '承诺跟踪', en: 'Promise under watch' },
      tags: ['open', 'rectifying'],
      clock: 'running',
      awaits: ['lead-handler', 'lead-leader'],
      on: {
        ...taskTurns,
        ...turns,
        'progress.reported': answering['progress.reported'],
        'evidence.submitted': answering['evidence.submitted'],
        'promise.fulfilled': {
          to: 'verifying',
          by: ['lead-leader'],
          needs: ['every-task-complete'],
          notify: ['verifier', 'office-clerk', 'office-lead'],
          primary: true,
          label: { zh: '承诺已兑现，再次答复', en: 'Promise kept: reply again' },
        },
      },
    },
    ...aside,
    ...lookingBack,
    closed: worded(lookingBack.closed, { label: { zh: '已办结', en: 'Closed' } }),
  },
} as const satisfies WorkflowDefinitionInput;
