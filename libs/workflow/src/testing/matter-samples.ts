import type { CaseEventType, matterEventBodies } from '@bihuan/contracts';
import { measures } from './cast';
import type { Sample } from './sample';

type MatterType = Extract<CaseEventType, keyof typeof matterEventBodies>;

const reason = 'Said in writing.';
const redo = { kind: 'months', value: 1, roll: true } as const;

/** Well-filled events that only some kinds of matter know. */
export const matterSamples: { readonly [Type in MatterType]: Sample<Type> } = {
  'listing.published': { by: 'office-clerk', on: '2026-08-06', body: { place: 'District website' } },
  'hazard-plan.submitted': {
    by: 'lead-leader',
    on: '2026-08-05',
    body: {
      goal: 'No gas leaks.',
      responsible: 'Li Ming',
      funds: '120.5',
      emergencyPlan: 'The main valve is closed and the street is cleared.',
      measures: [
        { id: measures.pipes, text: 'Replace', owner: 'Li Ming', dueOn: '2026-09-30', standard: 'Tight' },
        { id: measures.rules, text: 'Inspect', owner: 'Li Ming', dueOn: '2026-10-31', standard: 'Each month' },
      ],
    },
    facts: { measureIds: [measures.pipes, measures.rules] },
  },
  'reply.sent': {
    by: 'lead-leader',
    on: '2026-10-10',
    body: { replyClass: 'reply-a', text: 'The bus stop was moved.', replyNumber: '2026-A-12', promisedOn: null },
  },
  'rating.recorded': { by: 'office-clerk', on: '2026-10-20', body: { rating: 'satisfied', note: null } },
  'rating.dissatisfied': {
    by: 'office-clerk',
    on: '2026-10-20',
    body: { reason },
    facts: { dueOn: '2026-11-20', redoRule: redo },
  },
  'promise.watched': { by: 'office-clerk', on: '2026-10-21', body: {} },
  'promise.fulfilled': {
    by: 'lead-leader',
    on: '2027-03-10',
    body: { replyClass: 'reply-a', text: 'The school is built.', replyNumber: '2027-A-3' },
  },
  'proposal.closed': { by: 'office-lead', on: '2026-10-26', body: { opinion: 'Agreed.' } },
  'caller.answered': {
    by: 'lead-handler',
    on: '2026-08-07',
    body: { channel: 'phone', text: 'The lamp shines again, and the caller was told.' },
  },
  'call-back.recorded': { by: 'office-clerk', on: '2026-10-20', body: { rating: 'satisfied', note: null } },
  'call-back.dissatisfied': {
    by: 'office-clerk',
    on: '2026-10-20',
    body: { reason },
    facts: { dueOn: '2026-10-27', redoRule: { kind: 'working-days', value: 5 } },
  },
  'work.started': { by: 'lead-handler', on: '2026-08-05', body: { note: null } },
  'amount.reported': {
    by: 'lead-handler',
    on: '2026-09-22',
    body: { kind: 'recovered', amount: '80.5', note: 'Voucher 7.' },
  },
  'amount.corrected': {
    by: 'lead-handler',
    on: '2026-09-23',
    body: { kind: 'recovered', amount: '70', reason: 'Counted twice.' },
  },
  'stage.reviewed': {
    by: 'office-clerk',
    on: '2026-11-12',
    body: { findings: 'The first milestone is reached.' },
    facts: { reviewOn: '2027-02-12' },
  },
};
