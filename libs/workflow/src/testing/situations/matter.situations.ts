import type { matterGuards } from '../../guards/matter.guards';
import type { CaseContext, StampedEvent } from '../../memory';
import { eventOf } from '../samples';
import { anyEvent, born, type Situations } from './situation';

const withMatter = (changes: Partial<CaseContext>): CaseContext => ({ ...born, ...changes });
const plan = (body: { readonly funds?: string | null; readonly emergencyPlan?: string | null }) =>
  eventOf('hazard-plan.submitted', { body });
const passed = (method: 'desk' | 'on-site' | 'sampling') => eventOf('verification.passed', { body: { method } });
const reply = (replyClass: 'reply-a' | 'reply-b', promisedOn: string | null) =>
  eventOf('reply.sent', { body: { replyClass, promisedOn } });
const corrected = eventOf('amount.corrected');
const closed = (body: { readonly result: 'completed' | 'stage-completed'; readonly delayReason?: 'funds' }) =>
  eventOf('case.closed', { body });
const money = (amount: string | null, ...rectified: readonly string[]): CaseContext =>
  withMatter({ amount, rectifiedAmounts: rectified.map((part) => ({ kind: 'recovered', amount: part })) });

/** Guards that only some kinds of matter need: when each holds, and when it does not. */
export const matterSituations: Readonly<Record<keyof typeof matterGuards, Situations>> = {
  'listing-not-published': {
    holds: [['nothing was published', born, anyEvent]],
    fails: [['the listing was published', withMatter({ listedOn: '2026-08-06' }), anyEvent]],
  },
  'five-points-settled': {
    holds: [
      ['the plan settles them', born, plan({})],
      ['no funds are needed, and it says so', born, plan({ funds: '0' })],
    ],
    fails: [
      ['nobody says what it costs', born, plan({ funds: null })],
      ['nothing is said of emergencies', born, plan({ emergencyPlan: null })],
      ['the emergency plan is empty', born, plan({ emergencyPlan: '' })],
    ],
  },
  'verified-on-site': {
    holds: [
      ['somebody went there', born, passed('on-site')],
      ['the verification failed', born, eventOf('verification.failed', { body: { method: 'desk' } })],
    ],
    fails: [
      ['papers were read', born, passed('desk')],
      ['samples were taken', born, passed('sampling')],
    ],
  },
  'not-handed-back-before': {
    holds: [['the unit never asked', born, anyEvent]],
    fails: [['the unit asked before', withMatter({ returnsAsked: 1 }), anyEvent]],
  },
  'reply-given': {
    holds: [['an answer stands', withMatter({ answeredOn: '2026-10-10' }), anyEvent]],
    fails: [['nobody answered', born, anyEvent]],
  },
  'promise-dated': {
    holds: [
      ['class B names a later day', born, reply('reply-b', '2026-10-11')],
      ['class A promises nothing', born, reply('reply-a', null)],
    ],
    fails: [
      ['class B names no day', born, reply('reply-b', null)],
      ['class B names today', born, reply('reply-b', '2026-10-10')],
      ['class A names a day', born, reply('reply-a', '2026-10-11')],
    ],
  },
  'promise-open': {
    holds: [['something was promised', withMatter({ promisedOn: '2027-03-31' }), anyEvent]],
    fails: [['nothing was promised', born, anyEvent]],
  },
  'promise-still-to-come': {
    holds: [['the promised day lies ahead', withMatter({ promisedOn: '2026-08-05' }), anyEvent]],
    fails: [
      ['the promised day is today', withMatter({ promisedOn: '2026-08-04' }), anyEvent],
      ['nothing was promised', born, anyEvent],
    ],
  },
  'promise-settled': {
    holds: [['nothing is promised', born, anyEvent]],
    fails: [['something is promised', withMatter({ promisedOn: '2027-03-31' }), anyEvent]],
  },
  'rating-given': {
    holds: [
      ['the rating is good', withMatter({ rating: 'basically-satisfied' }), anyEvent],
      ['nobody answered', withMatter({ rating: 'no-answer' }), anyEvent],
    ],
    fails: [
      ['nobody was asked', born, anyEvent],
      ['the answer did not satisfy', withMatter({ rating: 'dissatisfied' }), anyEvent],
    ],
  },
  'no-answer-explained': {
    holds: [
      ['there is a rating', born, eventOf('rating.recorded')],
      ['the caller did not answer the telephone', born, noAnswer('call-back.recorded', 'Called three times.')],
    ],
    fails: [
      ['nobody says how the proposer was asked', born, noAnswer('rating.recorded', null)],
      ['nobody says how the caller was called', born, noAnswer('call-back.recorded', null)],
    ],
  },
  'rectified-at-once': {
    holds: [['it is to be rectified at once', withMatter({ rectificationType: 'prompt' }), anyEvent]],
    fails: [
      ['it takes stages', withMatter({ rectificationType: 'staged' }), anyEvent],
      ['nobody said how', born, anyEvent],
    ],
  },
  'takes-stages': {
    holds: [
      ['it takes stages', withMatter({ rectificationType: 'staged' }), anyEvent],
      ['it never ends', withMatter({ rectificationType: 'continuing' }), anyEvent],
    ],
    fails: [
      ['it is rectified at once', withMatter({ rectificationType: 'prompt' }), anyEvent],
      ['nobody said how', born, anyEvent],
    ],
  },
  'some-amount-reported': {
    holds: [['an amount was reported', money('100.00', '1.00'), anyEvent]],
    fails: [['no amount was reported', money('100.00'), anyEvent]],
  },
  'amount-kind-reported': {
    holds: [['that kind was reported', money('100.00', '80.00'), corrected]],
    fails: [
      ['nothing was reported', money('100.00'), corrected],
      [
        'only another kind was reported',
        withMatter({ rectifiedAmounts: [{ kind: 'paid-out', amount: '80.00' }] }),
        corrected,
      ],
    ],
  },
  'amount-rectified': {
    holds: [
      ['all of it was put right', money('100.00', '60.00', '40.00'), closed({ result: 'completed' })],
      ['no amount is known', money(null), closed({ result: 'completed' })],
      ['the reason is stated', money('100.00', '99.99'), closed({ result: 'completed', delayReason: 'funds' })],
      ['only a stage is completed', money('100.00'), closed({ result: 'stage-completed' })],
    ],
    fails: [
      ['a cent is missing', money('100.00', '60.00', '39.99'), closed({ result: 'completed' })],
      ['nothing was put right', money('0.01'), closed({ result: 'completed' })],
    ],
  },
};

function noAnswer(type: 'rating.recorded' | 'call-back.recorded', note: string | null): StampedEvent {
  return eventOf(type, { body: { rating: 'no-answer', note } });
}
