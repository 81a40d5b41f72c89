import type { requestGuards } from '../../guards/request.guards';
import type { ObjectionTarget } from '@bihuan/contracts';
import { cast, requests, units } from '../cast';
import { requestOf } from '../requests';
import { eventOf } from '../samples';
import { inState, rectification } from '../story';
import { anyEvent, asked, planned, type Situations } from './situation';

const objected = asked({ event: 'objection.sustained', against: 'finding' });
const verified = inState(rectification, 'verified').context;
const concluded = { ...planned, objectUntil: { finding: '2026-09-02', conclusion: '2026-11-16' } };
const objectsOn = (on: string, against: ObjectionTarget) =>
  requestOf('objection.sustained', { on, proposal: { against } });

/** When each guard of this file's name holds, and when it does not. */
export const requestSituations: Readonly<Record<keyof typeof requestGuards, Situations>> = {
  'some-request-open': {
    holds: [['one waits', asked(), anyEvent]],
    fails: [['none waits', planned, anyEvent]],
  },
  'some-return-asked': {
    holds: [['the unit asks to hand it back', asked({ event: 'case.returned' }), anyEvent]],
    fails: [
      ['it asks for something else', asked(), anyEvent],
      ['it asks for nothing', planned, anyEvent],
    ],
  },
  'some-objection-filed': {
    holds: [['the unit objects', asked({ event: 'objection.sustained' }), anyEvent]],
    fails: [
      ['it asks for something else', asked(), anyEvent],
      ['it asks for nothing', planned, anyEvent],
    ],
  },
  'request-fits': {
    holds: [
      ['nobody asked', planned, eventOf('deadline.extended')],
      ['none is named', asked(), eventOf('deadline.extended', { body: { requestId: null } })],
      ['just that was asked for', asked(), eventOf('deadline.extended', { body: { requestId: requests.first } })],
      ['any open one is refused', asked(), eventOf('request.refused')],
      ['any open one is withdrawn', asked(), eventOf('request.withdrawn')],
      ['it rules on a return', asked({ event: 'case.returned' }), eventOf('unit.designated')],
      ['the event names none', planned, anyEvent],
    ],
    fails: [
      ['something else was asked for', asked(), eventOf('case.suspended', { body: { requestId: requests.first } })],
      ['it is decided already', planned, eventOf('deadline.extended', { body: { requestId: requests.first } })],
      ['there is none to refuse', asked({ id: requests.second }), eventOf('request.refused')],
      ['there is none to withdraw', planned, eventOf('request.withdrawn')],
      ['it rules on what was no return', asked(), eventOf('unit.designated')],
    ],
  },
  'request-yours-to-decide': {
    holds: [
      ['the head of office may grant it', asked(), eventOf('request.refused')],
      ['a government leader may grant it', asked(), eventOf('request.refused', { by: cast['gov-leader'] })],
    ],
    fails: [
      ['a clerk may not grant it', asked(), eventOf('request.refused', { by: cast['office-clerk'] })],
      ['there is no such request', asked({ id: requests.second }), eventOf('request.refused')],
      ['none is named', asked(), anyEvent],
    ],
  },
  'request-own': {
    holds: [
      ['the unit asked itself', asked(), eventOf('request.withdrawn')],
      ['a section of it withdraws', asked(), eventOf('request.withdrawn', { by: cast['lead-handler'] })],
    ],
    fails: [
      ['another unit asked', asked({ unitId: units.water }), eventOf('request.withdrawn')],
      ['an assist unit withdraws the lead’s', asked(), eventOf('request.withdrawn', { by: cast.assist })],
      ['there is no such request', planned, eventOf('request.withdrawn')],
    ],
  },
  'nothing-like-it-asked': {
    holds: [
      ['nothing was asked', planned, requestOf('deadline.extended')],
      ['something else was asked', asked({ event: 'case.suspended' }), requestOf('deadline.extended')],
      ['it is no request', asked(), anyEvent],
    ],
    fails: [['the same waits', asked(), requestOf('deadline.extended')]],
  },
  'decider-took-no-part': {
    holds: [['they had no hand in it', planned, eventOf('objection.sustained')]],
    fails: [
      ['they issued the case', planned, eventOf('objection.sustained', { by: cast['office-clerk'] })],
      ['they verified it', verified, eventOf('objection.sustained', { by: cast.verifier })],
      ['nobody decides', planned, eventOf('objection.sustained', { by: cast.system })],
    ],
  },
  'refuser-took-no-part': {
    holds: [
      ['they had no hand in it', objected, eventOf('request.refused')],
      ['it is no objection', asked(), eventOf('request.refused', { by: cast['office-clerk'] })],
    ],
    fails: [
      ['they issued the case', objected, eventOf('request.refused', { by: cast['office-clerk'] })],
      ['nobody decides', objected, eventOf('request.refused', { by: cast.system })],
    ],
  },
  'within-objection-window': {
    holds: [
      ['it is the last day for the finding', planned, objectsOn('2026-09-02', 'finding')],
      ['it is the last day for the conclusion', concluded, objectsOn('2026-11-16', 'conclusion')],
      [
        'before anything is filled in, the later of both is open',
        concluded,
        eventOf('objection.sustained', { on: '2026-11-16' }),
      ],
    ],
    fails: [
      ['it is the day after', planned, objectsOn('2026-09-03', 'finding')],
      ['nothing was concluded', planned, objectsOn('2026-08-20', 'conclusion')],
      [
        'the window of the finding is over, that of the conclusion is not',
        concluded,
        objectsOn('2026-11-16', 'finding'),
      ],
      ['both windows are over', concluded, eventOf('objection.sustained', { on: '2026-11-17' })],
      [
        'the trade knows no objection',
        { ...planned, objectUntil: { finding: null, conclusion: null } },
        objectsOn('2026-08-20', 'finding'),
      ],
    ],
  },
};
