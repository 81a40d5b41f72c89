import type { WorkflowDefinitionInput } from '../definition';
import { aside } from './aside.v2';
import { closing, issuedTo, opening, verification, working } from './shared.v2';

/** 年度安排、交办件: a promised piece of work; it ends with closure, without a look-back. */
export const undertakingV2 = {
  id: 'undertaking',
  version: 2,
  label: { zh: '年度安排与交办', en: 'Undertaking' },
  initial: 'registered',
  path: ['registered', 'issued', 'rectifying', 'verifying', 'verified', 'closed'],
  states: {
    ...opening,
    issued: issuedTo('rectifying'),
    rectifying: {
      label: { zh: '推进中', en: 'In progress' },
      tags: ['open', 'rectifying'],
      clock: 'running',
      awaits: ['lead-handler', 'lead-leader', 'assist'],
      on: working,
    },
    ...verification,
    ...closing,
    ...aside,
    closed: {
      label: { zh: '已办结', en: 'Closed' },
      tags: ['closed', 'resting'],
      clock: 'stopped',
      on: {},
    },
  },
} as const satisfies WorkflowDefinitionInput;
