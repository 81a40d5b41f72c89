import type { recoveryGuards } from '../../guards/recovery.guards';
import type { EventFacts } from '../../memory';
import { eventOf } from '../samples';
import { anyEvent, born, planned, type Situations } from './situation';

const undone = (restored: NonNullable<EventFacts['restored']> | null) =>
  eventOf('event.undone', { facts: { restored } });

/** When each guard of this file's name holds, and when it does not. */
export const recoverySituations: Readonly<Record<keyof typeof recoveryGuards, Situations>> = {
  'undo-possible': {
    holds: [
      ['the case is known as it was', planned, undone({ state: 'issued', context: planned, sequence: 3, columns: {} })],
    ],
    fails: [
      ['it cannot be given back', planned, undone(null)],
      ['nobody has looked', planned, eventOf('event.undone', { facts: {} })],
    ],
  },
  'newer-version': {
    holds: [['there is one', planned, eventOf('workflow.upgraded')]],
    fails: [
      ['there is none', planned, eventOf('workflow.upgraded', { facts: { newerVersion: null } })],
      ['nobody has looked', planned, eventOf('workflow.upgraded', { facts: {} })],
    ],
  },
  'was-issued': {
    holds: [['it was', planned, anyEvent]],
    fails: [['it was not', born, anyEvent]],
  },
};
