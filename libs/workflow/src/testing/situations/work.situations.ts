import type { workGuards } from '../../guards/work.guards';
import type { CaseContext } from '../../memory';
import { evidence, measures } from '../cast';
import { eventOf } from '../samples';
import { anyEvent, born, planned, worked, type Situations } from './situation';

const rejected = (...ids: readonly string[]): CaseContext => ({
  ...worked,
  evidence: worked.evidence.map((piece) => (ids.includes(piece.id) ? { ...piece, verdict: 'rejected' } : piece)),
});

/** When each guard of this file's name holds, and when it does not. */
export const workSituations: Readonly<Record<keyof typeof workGuards, Situations>> = {
  'due-in-future': {
    holds: [
      ['the deadline lies ahead', born, eventOf('case.issued', { on: '2026-10-30', facts: { dueOn: '2026-10-31' } })],
      ['there is no deadline', born, eventOf('case.issued', { facts: { dueOn: null } })],
    ],
    fails: [
      ['the deadline is today', born, eventOf('case.issued', { on: '2026-10-31', facts: { dueOn: '2026-10-31' } })],
      ['the deadline has passed', born, eventOf('case.issued', { on: '2026-11-01', facts: { dueOn: '2026-10-31' } })],
    ],
  },
  'measures-within-deadline': {
    holds: [
      ['the last measure is due with the case', planned, eventOf('plan.submitted')],
      ['the case has no deadline', { ...planned, dueOn: null }, eventOf('plan.submitted')],
    ],
    fails: [['a measure is due a day after the case', { ...planned, dueOn: '2026-10-30' }, eventOf('plan.submitted')]],
  },
  'progress-in-words': {
    holds: [
      ['there are words', planned, eventOf('progress.reported')],
      ['nothing has changed', planned, eventOf('progress.reported', { body: { unchanged: true, text: null } })],
    ],
    fails: [
      ['there are no words', planned, eventOf('progress.reported', { body: { text: null } })],
      ['the words are empty', planned, eventOf('progress.reported', { body: { text: '' } })],
    ],
  },
  'measure-known': {
    holds: [
      ['the measure is in the plan', planned, eventOf('measure.completed')],
      ['the evidence is for the case as a whole', planned, eventOf('evidence.submitted')],
    ],
    fails: [
      ['no such measure was planned', planned, eventOf('measure.completed', { body: { measureId: measures.unknown } })],
      [
        'the evidence is for none of the plan',
        planned,
        eventOf('evidence.submitted', { body: { measureId: measures.unknown } }),
      ],
    ],
  },
  'measure-open': {
    holds: [['the measure is not done', planned, eventOf('measure.completed')]],
    fails: [['the measure is done', worked, eventOf('measure.completed')]],
  },
  'some-measure-open': {
    holds: [['a measure is left', planned, anyEvent]],
    fails: [
      ['all measures are done', worked, anyEvent],
      ['there is no plan', born, anyEvent],
    ],
  },
  'every-measure-done': {
    holds: [
      ['all measures are done', worked, anyEvent],
      ['there is no plan', born, anyEvent],
    ],
    fails: [['a measure is left', planned, anyEvent]],
  },
  'evidence-for-every-measure': {
    holds: [
      ['each measure has evidence', worked, anyEvent],
      ['there is no plan, but evidence for the case', { ...worked, measures: [] }, anyEvent],
    ],
    fails: [
      ['nothing was submitted', planned, anyEvent],
      ['there is neither plan nor evidence', born, anyEvent],
      ['the only evidence of a measure was rejected', rejected(evidence.minutes), anyEvent],
      [
        'without a plan, all evidence was rejected',
        { ...rejected(evidence.photos, evidence.minutes), measures: [] },
        anyEvent,
      ],
    ],
  },
  'evidence-known': {
    holds: [['it was submitted', worked, eventOf('evidence.judged')]],
    fails: [['it was never submitted', worked, eventOf('evidence.judged', { body: { evidenceId: evidence.unknown } })]],
  },
  'evidence-present': {
    holds: [['there is some', worked, anyEvent]],
    fails: [['there is none', planned, anyEvent]],
  },
  'rejection-has-reason': {
    holds: [
      ['it is accepted without a reason', worked, eventOf('evidence.judged')],
      [
        'it is rejected with a reason',
        worked,
        eventOf('evidence.judged', { body: { verdict: 'rejected', reason: 'Blurred' } }),
      ],
    ],
    fails: [['it is rejected without one', worked, eventOf('evidence.judged', { body: { verdict: 'rejected' } })]],
  },
};
