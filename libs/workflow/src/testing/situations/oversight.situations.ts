import type { oversightGuards } from '../../guards/oversight.guards';
import { requests, units } from '../cast';
import { eventOf } from '../samples';
import { anyEvent, planned, type Situations } from './situation';

const urged = { ...planned, urgings: [requests.first] };
const urgent = { ...planned, urgent: 'Flood season' };

const gone = (fromUnitId: string) => eventOf('unit.succeeded', { body: { fromUnitId } });

/** When each guard of this file's name holds, and when it does not. */
export const oversightSituations: Readonly<Record<keyof typeof oversightGuards, Situations>> = {
  'unit-has-a-part': {
    holds: [
      ['the former unit leads', planned, eventOf('unit.succeeded')],
      ['it assists', planned, gone(units.water)],
      ['it is to verify', { ...planned, verifyUnitId: units.culture }, gone(units.culture)],
    ],
    fails: [
      ['it has nothing to do with the case', planned, gone(units.culture)],
      ['it is no merger', planned, anyEvent],
    ],
  },
  'urging-approved': {
    holds: [['the document is approved', planned, eventOf('urging.issued')]],
    fails: [
      ['there is no such document', planned, eventOf('urging.issued', { facts: { urging: null } })],
      ['nobody has looked', planned, eventOf('urging.issued', { facts: {} })],
      ['it is out already', urged, eventOf('urging.issued')],
    ],
  },
  'urging-waits': {
    holds: [['the notice was not signed for', urged, eventOf('urging.received')]],
    fails: [['there is none', planned, eventOf('urging.received')]],
  },
  'is-urgent': {
    holds: [['it was marked', urgent, anyEvent]],
    fails: [['it was not', planned, anyEvent]],
  },
  'not-urgent': {
    holds: [['it was not marked', planned, anyEvent]],
    fails: [['it was', urgent, anyEvent]],
  },
};
