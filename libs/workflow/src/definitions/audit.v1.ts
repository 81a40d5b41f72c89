import type { WorkflowDefinitionInput } from '../definition';
import { aside } from './aside.v2';
import { lookingBack } from './look-back.v2';
import { rectificationV2 } from './rectification.v2';
import { closing, issuedTo, opening, verification } from './shared.v2';
import { withEdges, worded } from './worded.v1';

const { accepted, 'plan-review': planReview, rectifying } = rectificationV2.states;
const { verified, publicity } = closing;
const byAmount = <Closing extends (typeof verified.on)['case.closed'] | (typeof publicity.on)['case.closed']>(
  edge: Closing,
) => ({ ...edge, needs: [...edge.needs, 'amount-rectified'], label: { zh: '认定整改结果，对账销号', en: 'Close' } });

/** 审计查出问题整改: at once, in stages or continuously, with the amounts that were put right. */
export const auditV1 = {
  id: 'audit',
  version: 1,
  label: { zh: '审计整改', en: 'Audit rectification' },
  usualTemplate: 'T6',
  asks: ['rectificationType', 'amount'],
  initial: 'registered',
  path: rectificationV2.path,
  states: {
    ...opening,
    issued: issuedTo('accepted'),
    accepted: withEdges(accepted, {
      'work.started': {
        to: 'rectifying',
        by: ['lead-handler', 'lead-leader'],
        needs: ['rectified-at-once'],
        notify: ['office-clerk'],
        primary: true,
        label: { zh: '立行立改，开始整改', en: 'Start at once' },
      },
      'plan.submitted': {
        ...accepted.on['plan.submitted'],
        label: { zh: '报送整改方案（列明节点）', en: 'Submit the plan with its milestones' },
      },
    }),
    'plan-review': planReview,
    rectifying: {
      ...withEdges(worded(rectifying, { on: { 'measure.completed': { zh: '节点已完成', en: 'Milestone reached' } } }), {
        'amount.reported': {
          to: '@same',
          by: ['lead-handler', 'lead-leader'],
          notify: ['office-clerk'],
          label: { zh: '报告整改到位金额', en: 'Report an amount' },
        },
        'amount.corrected': {
          to: '@same',
          by: ['lead-handler', 'lead-leader'],
          when: ['some-amount-reported'],
          needs: ['amount-kind-reported'],
          notify: ['office-clerk'],
          label: { zh: '更正整改到位金额', en: 'Correct an amount' },
        },
        'stage.reviewed': {
          to: '@same',
          by: ['office-clerk', 'office-lead'],
          when: ['takes-stages'],
          notify: ['lead-handler', 'lead-liaison', 'lead-leader'],
          label: { zh: '季度复核', en: 'Quarterly review' },
        },
      }),
      timers: [{ kind: 'quarterly-review', on: 'reviewOn', reminds: ['office-clerk', 'office-lead', 'lead-handler'] }],
    },
    ...verification,
    verified: withEdges(verified, { 'case.closed': byAmount(verified.on['case.closed']) }),
    publicity: withEdges(publicity, { 'case.closed': byAmount(publicity.on['case.closed']) }),
    ...aside,
    ...lookingBack,
  },
} as const satisfies WorkflowDefinitionInput;
