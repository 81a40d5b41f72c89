import type { CaseRole } from '@bihuan/contracts';
import type { WorkflowDefinitionInput } from '../definition';
import { aside } from './aside.v2';
import { lookingBack } from './look-back.v2';
import { closing, issuedTo, opening, verification, working } from './shared.v2';
import { taskTurns } from './task-turns.v2';
import { returning, turns } from './turns.v2';
import { withEdges, worded } from './worded.v1';

type States = WorkflowDefinitionInput['states'];

/** The listing is published within five working days of the issue, while the work goes on. */
const listing = {
  'listing.published': {
    to: '@same',
    by: ['office-clerk', 'office-lead'],
    when: ['listing-not-published'],
    notify: ['lead-liaison', 'lead-leader'],
    label: { zh: '公布挂牌情况', en: 'Publish the listing' },
  },
} as const satisfies States[string]['on'];
const toOffice: CaseRole[] = ['office-clerk', 'office-lead'];
const listingTimer = { kind: 'listing-due', on: 'listingDueOn', reminds: toOffice } as const;

const issued = issuedTo('accepted');

/** 重大隐患挂牌督办: listed in public, planned with the five points settled, verified on site, struck off in public. */
export const hazardV1 = {
  id: 'hazard',
  version: 1,
  label: { zh: '重大隐患挂牌督办', en: 'Major hazard' },
  publicity: 'always',
  usualTemplate: 'T10',
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
    registered: worded(opening.registered, {
      on: { 'case.issued': { zh: '挂牌督办', en: 'List and issue' } },
    }),
    issued: { ...withEdges(issued, listing), timers: [...issued.timers, listingTimer] },
    accepted: {
      label: { zh: '待报治理方案', en: 'Accepted' },
      tags: ['open'],
      clock: 'running',
      awaits: ['lead-handler', 'lead-leader'],
      timers: [
        { kind: 'plan-due', afterTerm: 'plan', reminds: ['lead-handler', 'lead-leader', 'office-clerk'] },
        listingTimer,
      ],
      on: {
        ...taskTurns,
        ...turns,
        ...returning,
        ...listing,
        'hazard-plan.submitted': {
          to: 'plan-review',
          by: ['lead-handler', 'lead-leader'],
          needs: ['five-points-settled', 'measures-within-deadline'],
          notify: ['office-clerk', 'office-lead'],
          primary: true,
          label: { zh: '报送治理方案（五落实）', en: 'Submit the plan' },
        },
      },
    },
    'plan-review': {
      label: { zh: '方案待审', en: 'Plan under review' },
      tags: ['open'],
      clock: 'running',
      awaits: ['office-clerk', 'office-lead'],
      timers: [listingTimer],
      on: {
        ...taskTurns,
        ...turns,
        ...listing,
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
      label: { zh: '治理中', en: 'Rectifying' },
      tags: ['open', 'rectifying'],
      clock: 'running',
      awaits: ['lead-handler', 'lead-leader', 'assist'],
      timers: [listingTimer],
      on: {
        ...working,
        ...listing,
        'measure.completed': {
          to: '@same',
          by: ['lead-handler', 'lead-liaison'],
          needs: ['some-measure-open', 'measure-known', 'measure-open'],
          primary: true,
          label: { zh: '措施已完成', en: 'Measure completed' },
        },
        'closure.requested': { ...working['closure.requested'], label: { zh: '申请摘牌', en: 'Ask to be struck off' } },
      },
    },
    verifying: withEdges(
      worded(verification.verifying, {
        label: { zh: '现场核查验收', en: 'Verification on site' },
        on: { 'closure.returned': { zh: '退回摘牌申请', en: 'Return the request' } },
      }),
      {
        'verification.passed': {
          ...verification.verifying.on['verification.passed'],
          needs: [...verification.verifying.on['verification.passed'].needs, 'verified-on-site'],
        },
      },
    ),
    verified: {
      ...withEdges(
        worded(closing.verified, {
          label: { zh: '待公示摘牌', en: 'Verified' },
          on: {
            'publicity.started': { zh: '公示摘牌情况', en: 'Publish the result' },
            'closure.returned': { zh: '不同意摘牌，退回治理', en: 'Decline the closure' },
          },
        }),
        { 'case.closed': undefined },
      ),
      timers: [
        {
          kind: 'delisting-due',
          after: { kind: 'working-days', value: 5 },
          reminds: toOffice,
        },
      ],
    },
    publicity: worded(closing.publicity, {
      label: { zh: '摘牌公示中', en: 'In publicity' },
      on: {
        'case.closed': { zh: '摘牌销号', en: 'Strike off' },
        'objection.upheld': { zh: '公示异议成立，退回治理', en: 'Objection upheld' },
      },
    }),
    ...aside,
    ...lookingBack,
    closed: worded(lookingBack.closed, { label: { zh: '已摘牌销号', en: 'Struck off' } }),
    reopened: worded(lookingBack.reopened, { on: { 'case.reissued': { zh: '重新挂牌', en: 'List again' } } }),
  },
} as const satisfies WorkflowDefinitionInput;
