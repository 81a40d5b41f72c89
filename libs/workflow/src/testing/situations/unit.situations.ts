import type { unitGuards } from '../../guards/unit.guards';
import { units } from '../cast';
import { requestOf } from '../requests';
import { eventOf } from '../samples';
import { anyEvent, born, partOf, planned, withParts, type Situations } from './situation';

const assigned = (body: Parameters<typeof eventOf<'case.assigned'>>[1]) => eventOf('case.assigned', body);
const reassigned = (leadUnitId: string) => eventOf('case.reassigned', { body: { leadUnitId } });

/** When each guard of this file's name holds, and when it does not. */
export const unitSituations: Readonly<Record<keyof typeof unitGuards, Situations>> = {
  'lead-unit-set': {
    holds: [['a unit leads', born, anyEvent]],
    fails: [['no unit leads', { ...born, leadUnitId: null }, anyEvent]],
  },
  'units-differ': {
    holds: [
      ['all units differ', born, assigned({})],
      ['another unit verifies', born, assigned({ body: { verifyUnitId: units.culture } })],
      ['a territory has a part of its own', born, assigned({ body: { territoryUnitIds: [units.culture] } })],
      ['it is no assignment', born, anyEvent],
      [
        'the office leads and another unit verifies',
        born,
        assigned({ body: { leadUnitId: units.office, verifyUnitId: units.culture } }),
      ],
    ],
    fails: [
      ['the lead unit would verify', born, assigned({ body: { verifyUnitId: units.bureau } })],
      ['an assist unit would verify', born, assigned({ body: { verifyUnitId: units.water } })],
      ['the office would lead and verify', born, assigned({ body: { leadUnitId: units.office } })],
      ['the lead unit would assist itself', born, assigned({ body: { assistUnitIds: [units.bureau] } })],
      ['a unit would assist twice', born, assigned({ body: { assistUnitIds: [units.water, units.water] } })],
      ['a unit would assist and be a territory', born, assigned({ body: { territoryUnitIds: [units.water] } })],
    ],
  },
  'assigned-units-differ': {
    holds: [
      ['all units differ', born, anyEvent],
      ['no unit leads yet', { ...born, leadUnitId: null }, anyEvent],
      [
        'the unit verifies that has a share of the work, which was refused when it was given out',
        { ...born, tasks: [partOf(units.office, { part: 'share', under: units.bureau })] },
        anyEvent,
      ],
    ],
    fails: [
      ['the lead unit would verify', { ...born, verifyUnitId: units.bureau }, anyEvent],
      ['the office would lead and verify', { ...born, leadUnitId: units.office }, anyEvent],
      ['an assist unit would verify', { ...born, verifyUnitId: units.roads }, anyEvent],
      ['the lead unit would assist itself', { ...born, leadUnitId: units.water }, anyEvent],
    ],
  },
  'verifying-unit-apart': {
    holds: [
      ['it lies below none of those who work', born, eventOf('case.assigned', { facts: { verifierBelow: false } })],
      ['nothing was found', born, eventOf('case.assigned')],
    ],
    fails: [['it lies below one of them', born, eventOf('case.assigned', { facts: { verifierBelow: true } })]],
  },
  'new-lead-differs': {
    holds: [
      ['a unit without a part takes over', planned, reassigned(units.culture)],
      [
        'a unit takes over that had a share of the old lead’s work, which ends with it',
        withParts(partOf(units.culture, { part: 'share', under: units.bureau })),
        reassigned(units.culture),
      ],
      [
        'the office takes over, and another unit verifies',
        { ...planned, verifyUnitId: units.culture },
        reassigned(units.office),
      ],
      ['it is no reassignment', planned, anyEvent],
    ],
    fails: [
      ['it leads already', planned, reassigned(units.bureau)],
      ['it assists', planned, reassigned(units.water)],
      ['the office verifies itself', planned, reassigned(units.office)],
      ['it is the verifying unit', { ...planned, verifyUnitId: units.culture }, reassigned(units.culture)],
      [
        'it has a share of an assist unit’s work',
        withParts(partOf(units.culture, { part: 'share', under: units.water })),
        reassigned(units.culture),
      ],
    ],
  },
  'within-return-window': {
    holds: [
      [
        'it is the last day',
        { ...planned, returnUntil: '2026-08-10' },
        requestOf('case.returned', { on: '2026-08-10' }),
      ],
    ],
    fails: [
      [
        'it is the day after',
        { ...planned, returnUntil: '2026-08-10' },
        requestOf('case.returned', { on: '2026-08-11' }),
      ],
      ['the trade knows no window', { ...planned, returnUntil: null }, requestOf('case.returned')],
    ],
  },
  'not-designated': {
    holds: [['nobody has ruled on it', planned, anyEvent]],
    fails: [['the office has ruled that the case is this unit’s', { ...planned, designated: true }, anyEvent]],
  },
  'finding-overturned': {
    holds: [['a review has struck it down', { ...planned, findingOverturned: true }, anyEvent]],
    fails: [['it stands', planned, anyEvent]],
  },
};
