import type { WorkflowDefinitionInput } from '../definition';
import { aside } from './aside.v2';
import { lookingBack } from './look-back.v2';
import { closing, issuedTo, opening, verification, working } from './shared.v2';

/** 立行立改: a problem that the unit can put right alone and at once, without a plan to review. */
export const promptRectificationV2 = {
  id: 'prompt-rectification',
  version: 2,
  label: { zh: '立行立改', en: 'Prompt rectification' },
  initial: 'registered',
  path: ['registered', 'issued', 'rectifying', 'verifying', 'verified', 'publicity', 'closed'],
  states: {
    ...opening,
    issued: issuedTo('rectifying'),
    rectifying: {
      label: { zh: '整改中', en: 'Rectifying' },
      tags: ['open', 'rectifying'],
      clock: 'running',
      awaits: ['lead-handler', 'lead-leader', 'assist'],
      on: working,
    },
    ...verification,
    ...closing,
    ...aside,
    ...lookingBack,
  },
} as const satisfies WorkflowDefinitionInput;
