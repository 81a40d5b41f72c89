import type { CaseView } from '@bihuan/contracts';

/** The parts of a case that forms are filled from. */
export type KnownCase = Pick<
  CaseView,
  | 'workflow'
  | 'leadUnit'
  | 'verifyUnit'
  | 'tasks'
  | 'requests'
  | 'response'
  | 'matter'
  | 'deadline'
  | 'publicityRequired'
  | 'goal'
  | 'measures'
  | 'evidence'
>;

/** Stands for the case in a form that is about many: nothing is known. */
export const noCase: KnownCase = {
  workflow: { id: '', version: 0, label: { zh: '', en: '' } },
  leadUnit: null,
  verifyUnit: null,
  tasks: [],
  requests: [],
  response: null,
  matter: {
    listedOn: null,
    listingDueOn: null,
    funds: null,
    emergencyPlan: null,
    firstReplyClass: null,
    replyClass: null,
    promisedOn: null,
    rating: null,
    redos: 0,
    rectificationType: null,
    amount: null,
    rectifiedAmount: null,
    rectifiedAmounts: [],
    reviewOn: null,
  },
  deadline: {
    rule: { kind: 'none' },
    original: null,
    approved: null,
    current: null,
    explanation: null,
    flagged: false,
    workingDaysLeft: null,
    metOriginal: null,
    metApproved: null,
    metCurrent: null,
    extensions: 0,
    extensionsAllowed: null,
    returnUntil: null,
    suspendedOn: null,
    suspendedUntil: null,
  },
  publicityRequired: false,
  goal: null,
  measures: [],
  evidence: [],
};
