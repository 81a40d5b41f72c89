import type { WorkflowDefinitionInput } from '../definition';
import { aside } from './aside.v2';
import { lookingBack } from './look-back.v2';
import { closing, issuedTo, opening, verification, working } from './shared.v2';
import { taskTurns } from './task-turns.v2';
import { returning, turns } from './turns.v2';

/** 问题整改: a problem with a plan that is reviewed before work starts. */
export const rectificationV2 = {
  id: 'rectification',
  version: 2,
  label: { zh: '问题整改', en: 'Rectification' },
  initial: 'registered',
  path: [
    'registered',
    'issued',
    'accepted',
    'plan-review',
    'rectifying',
    'verifying',
    'verified',
    'publicity',
    'closed',
  ],
  states: {
    ...opening,
    issued: issuedTo('accepted'),
    accepted: {
      label: { zh: '待报方案', en: 'Accepted' },
      tags: ['open'],
      clock: 'running',
      awaits: ['lead-handler', 'lead-leader'],
      timers: [{ kind: 'plan-due', afterTerm: 'plan', reminds: ['lead-handler', 'lead-leader', 'office-clerk'] }],
      on: {
        ...taskTurns,
        ...turns,
        ...returning,
        'plan.submitted': {
          to: 'plan-review',
          by: ['lead-handler', 'lead-leader'],
          needs: ['measures-within-deadline'],
          notify: ['office-clerk', 'office-lead'],
          primary: true,
          label: { zh: '报送整改方案', en: 'Submit the plan' },
        },
      },
    },
    'plan-review': {
      label: { zh: '方案待审', en: 'Plan under review' },
      tags: ['open'],
      clock: 'running',
      awaits: ['office-clerk', 'office-lead'],
      on: {
        ...taskTurns,
        ...turns,
        'plan.approved': {
          to: 'rectifying',
          by: ['office-clerk', 'office-lead'],
          notify: ['lead-handler', 'lead-liaison'],
          primary: true,
          label: { zh: '方案通过', en: 'Approve the plan' },
        },
        'plan.returned': {
          to: 'accepted',
          by: ['office-clerk', 'office-lead'],
          notify: ['lead-handler', 'lead-liaison', 'lead-leader'],
          label: { zh: '退回修改', en: 'Return the plan' },
        },
      },
    },
    rectifying: {
      label: { zh: '整改中', en: 'Rectifying' },
      tags: ['open', 'rectifying'],
      clock: 'running',
      awaits: ['lead-handler', 'lead-leader', 'assist'],
      on: {
        ...working,
        'measure.completed': {
          to: '@same',
          by: ['lead-handler', 'lead-liaison'],
          needs: ['some-measure-open', 'measure-known', 'measure-open'],
          primary: true,
          label: { zh: '措施已完成', en: 'Measure completed' },
        },
      },
    },
    ...verification,
    ...closing,
    ...aside,
    ...lookingBack,
  },
} as const satisfies WorkflowDefinitionInput;
