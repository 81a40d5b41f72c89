import type { closingGuards } from '../../guards/closing.guards';
import type { CaseEventBodyOf } from '@bihuan/contracts';
import type { StampedEvent } from '../../memory';
import { cast, measures, outsider, secondAssist, someone } from '../cast';
import { eventOf } from '../samples';
import { inState, rectification } from '../story';
import { anyEvent, asked, worked, type Situations } from './situation';

const passedBy = (by: StampedEvent['by']) => eventOf('verification.passed', { by });
const verifiedBy = (...people: readonly string[]) => eventOf('verification.passed', { body: { people: [...people] } });
const closedAs = (
  result: CaseEventBodyOf<'case.closed'>['result'],
  said: Partial<Omit<CaseEventBodyOf<'case.closed'>, 'type'>> = {},
) => eventOf('case.closed', { body: { result, ...said } });

/** When each guard of this file's name holds, and when it does not. */
export const closingSituations: Readonly<Record<keyof typeof closingGuards, Situations>> = {
  'verifier-is-independent': {
    holds: [
      ['they are of the office', worked, passedBy(cast.verifier)],
      ['they are of a third unit', worked, passedBy(outsider)],
    ],
    fails: [
      ['they are of the lead unit', worked, passedBy(someone('bureau', 'verifier'))],
      ['they are of a section of the lead unit', worked, passedBy(someone('bureauSection', 'verifier'))],
      ['they are of an assist unit', worked, passedBy(someone('roads', 'verifier'))],
      [
        'they asked for closure before they moved',
        worked,
        passedBy({ ...cast['lead-leader'], unitLine: cast.verifier.unitLine }),
      ],
      [
        'they worked on it before they moved',
        worked,
        passedBy({ ...cast['lead-handler'], unitLine: cast.verifier.unitLine }),
      ],
      ['they assisted before they moved', worked, passedBy({ ...secondAssist, unitLine: cast.verifier.unitLine })],
      ['nobody signs for it', worked, passedBy({ ...cast.verifier, personId: null })],
    ],
  },
  'verification-passed': {
    holds: [['it was passed', inState(rectification, 'verified').context, anyEvent]],
    fails: [['it was not passed yet', worked, anyEvent]],
  },
  'publicity-required': {
    holds: [['the case asks for it', { ...worked, publicityRequired: true }, anyEvent]],
    fails: [['the case does not', worked, anyEvent]],
  },
  'publicity-not-required': {
    holds: [['the case does not ask for it', worked, anyEvent]],
    fails: [['the case does', { ...worked, publicityRequired: true }, anyEvent]],
  },
  'publicity-has-end': {
    holds: [['it ends on a later day', worked, eventOf('publicity.started')]],
    fails: [
      ['it has no end', worked, eventOf('publicity.started', { facts: { publicityUntil: null } })],
      ['its end is not known', worked, eventOf('publicity.started', { facts: {} })],
      ['it ends today', worked, eventOf('publicity.started', { on: '2026-10-23' })],
    ],
  },
  'publicity-over': {
    holds: [
      ['it ended yesterday', { ...worked, publicityUntil: '2026-10-23' }, eventOf('case.closed', { on: '2026-10-24' })],
    ],
    fails: [
      [
        'today is its last day',
        { ...worked, publicityUntil: '2026-10-23' },
        eventOf('case.closed', { on: '2026-10-23' }),
      ],
      ['it never began', worked, eventOf('case.closed')],
    ],
  },
  'verifiers-enough': {
    holds: [
      ['two take part', worked, eventOf('verification.passed')],
      [
        'one is enough for this matter',
        { ...worked, terms: { ...worked.terms, verifiers: 1 } },
        verifiedBy('Chen Jing'),
      ],
      ['it is no verification', worked, anyEvent],
    ],
    fails: [
      ['one takes part', worked, verifiedBy('Chen Jing')],
      ['one is named twice', worked, verifiedBy('Chen Jing', 'Chen Jing')],
      ['three are asked for', { ...worked, terms: { ...worked.terms, verifiers: 3 } }, eventOf('verification.failed')],
    ],
  },
  'verifiers-recused': {
    holds: [
      ['nobody of them did the work', worked, eventOf('verification.passed')],
      ['it is no verification', worked, anyEvent],
    ],
    fails: [
      ['one of them did', worked, eventOf('verification.passed', { facts: { involvedPeople: ['Li Ming'] } })],
      ['nobody has looked', worked, eventOf('verification.failed', { facts: {} })],
    ],
  },
  'redo-measures-known': {
    holds: [
      ['nothing is to be done again', worked, eventOf('verification.failed')],
      [
        'a measure of the plan is',
        worked,
        eventOf('verification.failed', { body: { redoMeasureIds: [measures.pipes] } }),
      ],
      ['it is not failed', worked, anyEvent],
    ],
    fails: [
      [
        'one is not of the plan',
        worked,
        eventOf('verification.failed', { body: { redoMeasureIds: [measures.unknown] } }),
      ],
    ],
  },
  'no-publicity-objection': {
    holds: [['none waits', worked, anyEvent]],
    fails: [['one waits', { ...worked, publicityObjections: 1 }, anyEvent]],
  },
  'some-publicity-objection': {
    holds: [['one waits', { ...worked, publicityObjections: 1 }, anyEvent]],
    fails: [['none waits', worked, anyEvent]],
  },
  'no-open-request': {
    holds: [['none waits', worked, anyEvent]],
    fails: [['one waits', asked(), anyEvent]],
  },
  'shortfall-explained': {
    holds: [
      ['the work is complete', worked, eventOf('case.closed')],
      ['it is not, and the reason is given', worked, closedAs('not-rectified', { delayReason: 'funds' })],
      [
        'it goes on, with a reason and a later day',
        worked,
        closedAs('continuing', { delayReason: 'funds', nextReviewOn: '2026-10-27' }),
      ],
      ['it is no closure', worked, anyEvent],
    ],
    fails: [
      ['it is not rectified and nobody says why', worked, closedAs('not-rectified')],
      ['it goes on and nobody says until when', worked, closedAs('continuing', { delayReason: 'funds' })],
      ['it goes on until today', worked, closedAs('continuing', { delayReason: 'funds', nextReviewOn: '2026-10-26' })],
      ['it goes on and nobody says why', worked, closedAs('continuing', { nextReviewOn: '2027-01-01' })],
    ],
  },
};
