import type { courseGuards } from '../../guards/course.guards';
import type { Actor, CaseTerms } from '@bihuan/contracts';
import type { CaseContext, EventFacts } from '../../memory';
import { cast, units } from '../cast';
import { requestOf } from '../requests';
import { eventOf, type Changes } from '../samples';
import { anyEvent, planned, type Situations } from './situation';

type Terms = NonNullable<CaseTerms['extension']>;
const { terms } = planned;
const under = (changes: Partial<Terms>): CaseContext => ({
  ...planned,
  terms: { ...terms, extension: terms.extension && { ...terms.extension, ...changes } },
});
const capped = (atMost: Terms['atMost']) => under({ atMost });
const fromAbove = under({ superiorConsent: true });
const extendedBefore = (count: number): CaseContext => ({
  ...planned,
  extensions: { count, days: 10 * count, workingDays: 7 * count },
});
const extended = (changes: Changes<'deadline.extended'> = {}) => eventOf('deadline.extended', changes);
const adds = (extension: EventFacts['extension'], by: Actor = cast['office-lead']) =>
  extended({ by, facts: extension ? { extension } : {} });

/** When each guard of this file's name holds, and when it does not. */
export const courseSituations: Readonly<Record<keyof typeof courseGuards, Situations>> = {
  'has-deadline': {
    holds: [['it has a due date', planned, anyEvent]],
    fails: [['it has none', { ...planned, dueOn: null }, anyEvent]],
  },
  'not-expired': {
    holds: [['it is due today', planned, requestOf('deadline.extended', { on: '2026-10-31' })]],
    fails: [
      ['it was due yesterday', planned, requestOf('deadline.extended', { on: '2026-11-01' })],
      ['it has no due date', { ...planned, dueOn: null }, requestOf('deadline.extended')],
    ],
  },
  'extension-known': {
    holds: [['matters of this kind may be put off', planned, anyEvent]],
    fails: [['they never are', { ...planned, terms: { ...planned.terms, extension: null } }, anyEvent]],
  },
  'extensions-left': {
    holds: [
      ['it was never put off', planned, extended()],
      ['one is left', extendedBefore(1), extended()],
      ['none is left, but a government leader grants it', extendedBefore(2), extended({ by: cast['gov-leader'] })],
    ],
    fails: [
      ['none is left', extendedBefore(2), extended()],
      [
        'matters of this kind are never put off',
        { ...planned, terms: { ...planned.terms, extension: null } },
        extended(),
      ],
      [
        'the leader is of a government that the office does not work for',
        { ...extendedBefore(2), governmentUnitId: units.culture },
        extended({ by: cast['gov-leader'] }),
      ],
    ],
  },
  'extension-later': {
    holds: [
      ['it is a day later', planned, extended({ body: { newDueOn: '2026-11-01' } })],
      ['it is no extension', planned, anyEvent],
    ],
    fails: [
      ['it is the same day', planned, extended({ body: { newDueOn: '2026-10-31' } })],
      ['it is earlier', planned, extended({ body: { newDueOn: '2026-10-30' } })],
      ['it is later than the old one, and today', planned, extended({ on: '2026-11-20' })],
    ],
  },
  'extension-within-cap': {
    holds: [
      ['it adds half of the period at most', planned, adds({ days: 44, workingDays: 30, periodDays: 89 })],
      ['nobody knows the period', planned, adds({ days: 400, workingDays: 280, periodDays: null })],
      [
        'it adds as many working days as allowed',
        capped({ workingDays: 30 }),
        adds({ days: 50, workingDays: 30, periodDays: 89 }),
      ],
      ['it adds as many days as allowed', capped({ days: 30 }), adds({ days: 30, workingDays: 20, periodDays: 89 })],
      [
        'a government leader grants more',
        planned,
        adds({ days: 400, workingDays: 280, periodDays: 89 }, cast['gov-leader']),
      ],
      ['it is no extension', planned, anyEvent],
    ],
    fails: [
      ['it adds more than half of the period', planned, adds({ days: 45, workingDays: 30, periodDays: 89 })],
      [
        'it adds more together with the one before',
        { ...planned, extensions: { count: 1, days: 40, workingDays: 28 } },
        adds({ days: 5, workingDays: 3, periodDays: 89 }),
      ],
      [
        'it adds too many working days',
        capped({ workingDays: 30 }),
        adds({ days: 50, workingDays: 31, periodDays: 89 }),
      ],
      ['it adds too many days', capped({ days: 30 }), adds({ days: 31, workingDays: 20, periodDays: 89 })],
      ['nobody has counted', planned, extended({ facts: {} })],
    ],
  },
  'superior-consented': {
    holds: [
      ['no superior gave the matter', planned, extended()],
      ['the superior consented in writing', fromAbove, extended({ body: { consentDocument: '2026-12' } })],
      ['it is no extension', fromAbove, anyEvent],
    ],
    fails: [['the superior’s document is missing', fromAbove, extended()]],
  },
  'suspension-has-end': {
    holds: [
      ['it ends tomorrow', planned, eventOf('case.suspended', { body: { expectedEnd: '2026-09-02' } })],
      ['it is neither suspended nor reviewed', planned, anyEvent],
    ],
    fails: [
      ['it ends today', planned, eventOf('case.suspended', { body: { expectedEnd: '2026-09-01' } })],
      [
        'the review puts the end in the past',
        planned,
        eventOf('suspension.reviewed', { body: { expectedEnd: '2026-09-30' } }),
      ],
    ],
  },
  'merge-target-known': {
    holds: [
      ['the other case was found', planned, eventOf('case.merged')],
      ['it is no merge', planned, anyEvent],
    ],
    fails: [
      ['it was not found', planned, eventOf('case.merged', { facts: { mergesInto: null } })],
      ['nobody has looked', planned, eventOf('case.merged', { facts: {} })],
    ],
  },
  'receipt-not-in-future': {
    holds: [
      ['it came in today', planned, eventOf('referral.received', { body: { receivedOn: '2026-09-05' } })],
      ['it is no receipt', planned, anyEvent],
    ],
    fails: [['it came in tomorrow', planned, eventOf('referral.received', { body: { receivedOn: '2026-09-06' } })]],
  },
};
