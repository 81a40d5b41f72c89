import type { WorkflowDefinitionInput } from '../definition';
import { verification, working } from './shared.v2';
import { lateTurns } from './turns.v2';

/*
 * Parts of the workflows that end with an answer rather than with a rectification. Published with the definitions that
 * use them, so never edited: a changed part is a new file beside this one.
 */
type States = WorkflowDefinitionInput['states'];

const { 'closure.requested': _closure, ...work } = working;

/** Work towards an answer: all of the usual work but the request for closure, as the answer itself is handed in. */
export const answering = work;

/** The answer is audited by somebody of the office, or of another unit that had no hand in it. */
export const answerChecking = {
  verifying: {
    label: { zh: '答复审核', en: 'Answer under review' },
    tags: ['open'],
    clock: 'stopped',
    awaits: ['verifier'],
    on: {
      ...lateTurns,
      'evidence.judged': verification.verifying.on['evidence.judged'],
      'verification.passed': {
        to: 'verified',
        by: ['verifier'],
        needs: ['verifier-is-independent', 'verifiers-enough', 'verifiers-recused', 'reply-given'],
        notify: ['office-clerk', 'office-lead', 'lead-handler'],
        primary: true,
        verifies: true,
        label: { zh: '审核通过', en: 'Review passed' },
      },
      'verification.failed': {
        ...verification.verifying.on['verification.failed'],
        label: { zh: '审核未通过，退回办理', en: 'Review failed' },
      },
      'closure.returned': {
        ...verification.verifying.on['closure.returned'],
        label: { zh: '退回补充', en: 'Return the answer' },
      },
    },
  },
} as const satisfies States;
