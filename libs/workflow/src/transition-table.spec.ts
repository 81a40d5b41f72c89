import { decide } from './decide';
import { NOT_HERE } from './explain';
import { eventOf } from './testing/samples';
import { promptRectification, readyFor, rectification, undertaking } from './testing/story';
import { definedTypes, outcomeOf, type Table } from './testing/tables';

const rectificationTable: Table = {
  registered: { 'case.issued': 'issued', 'case.assigned': 'registered', 'case.withdrawn': 'withdrawn' },
  withdrawn: {},
  issued: { 'receipt.signed': 'accepted' },
  accepted: { 'plan.submitted': 'plan-review' },
  'plan-review': { 'plan.approved': 'rectifying', 'plan.returned': 'accepted' },
  rectifying: {
    'progress.reported': 'rectifying',
    'measure.completed': 'rectifying',
    'evidence.submitted': 'rectifying',
    'assist.answered': 'rectifying',
    'closure.requested': 'verifying',
  },
  verifying: {
    'evidence.judged': 'verifying',
    'verification.passed': 'verified',
    'verification.failed': 'rectifying',
    'closure.returned': 'rectifying',
  },
  verified: { 'case.closed': 'closed', 'publicity.started': 'publicity', 'closure.returned': 'rectifying' },
  publicity: { 'case.closed': 'closed', 'objection.upheld': 'rectifying' },
  closed: { 'look-back.started': 'looking-back' },
  'looking-back': { 'look-back.consolidated': 'settled', 'look-back.relapsed': 'reopened' },
  settled: { 'look-back.started': 'looking-back' },
  reopened: { 'case.reissued': 'issued' },
};

const promptRectificationTable: Table = {
  registered: { 'case.issued': 'issued', 'case.assigned': 'registered', 'case.withdrawn': 'withdrawn' },
  withdrawn: {},
  issued: { 'receipt.signed': 'rectifying' },
  rectifying: {
    'progress.reported': 'rectifying',
    'evidence.submitted': 'rectifying',
    'assist.answered': 'rectifying',
    'closure.requested': 'verifying',
  },
  verifying: {
    'evidence.judged': 'verifying',
    'verification.passed': 'verified',
    'verification.failed': 'rectifying',
    'closure.returned': 'rectifying',
  },
  verified: { 'case.closed': 'closed', 'publicity.started': 'publicity', 'closure.returned': 'rectifying' },
  publicity: { 'case.closed': 'closed', 'objection.upheld': 'rectifying' },
  closed: { 'look-back.started': 'looking-back' },
  'looking-back': { 'look-back.consolidated': 'settled', 'look-back.relapsed': 'reopened' },
  settled: { 'look-back.started': 'looking-back' },
  reopened: { 'case.reissued': 'issued' },
};

const undertakingTable: Table = {
  registered: { 'case.issued': 'issued', 'case.assigned': 'registered', 'case.withdrawn': 'withdrawn' },
  withdrawn: {},
  issued: { 'receipt.signed': 'rectifying' },
  rectifying: {
    'progress.reported': 'rectifying',
    'evidence.submitted': 'rectifying',
    'assist.answered': 'rectifying',
    'closure.requested': 'verifying',
  },
  verifying: {
    'evidence.judged': 'verifying',
    'verification.passed': 'verified',
    'verification.failed': 'rectifying',
    'closure.returned': 'rectifying',
  },
  verified: { 'case.closed': 'closed', 'publicity.started': 'publicity', 'closure.returned': 'rectifying' },
  publicity: { 'case.closed': 'closed', 'objection.upheld': 'rectifying' },
  closed: {},
};

describe.each([
  ['rectification', rectification, rectificationTable],
  ['prompt rectification', promptRectification, promptRectificationTable],
  ['undertaking', undertaking, undertakingTable],
])('the transition table of the first %s', (_name, workflow, table) => {
  it('has a row for every state', () => {
    expect(Object.keys(workflow.definition.states).sort()).toEqual(Object.keys(table).sort());
  });

  it.each(Object.entries(table))('%s accepts %j and refuses every other event', (state, row) => {
    const everywhere = Object.fromEntries(definedTypes.map((type) => [type, NOT_HERE]));
    const outcomes = Object.fromEntries(definedTypes.map((type) => [type, outcomeOf(workflow, state, type)]));
    expect(outcomes).toEqual({ ...everywhere, ...row });
  });

  it.each(Object.keys(table))('%s is never born again', (state) => {
    const { memory } = readyFor(workflow, state, 'case.closed');
    const decision = decide(workflow, memory, { ...eventOf('case.closed'), type: 'case.registered' } as never);
    expect(decision).toMatchObject({ accepted: false, refusals: [{ code: NOT_HERE }] });
  });
});
