import type { taskGuards } from '../../guards/task.guards';
import type { Actor, TaskStatus } from '@bihuan/contracts';
import type { TaskMemory } from '../../memory';
import { cast, outsider, secondAssist, someone, units } from '../cast';
import { eventOf } from '../samples';
import { inState, rectification } from '../story';
import { anyEvent, partOf, planned, withParts, worked, type Situations } from './situation';

const section = someone('waterSection', 'unit-handler');
const share = (status: TaskStatus): TaskMemory =>
  partOf(units.waterSection, { part: 'share', under: units.water, status });
const accepts = (unitId: string, by: Actor) => eventOf('task.accepted', { by, body: { unitId } });
const shareFor = (unitId: string, dueOn: string | null) => ({ unitId, what: 'Valves', weight: 1, dueOn });
const splitAmong = (...unitIds: readonly string[]) =>
  eventOf('task.split', { body: { shares: unitIds.map((unitId) => shareFor(unitId, null)) } });
const splitUntil = (dueOn: string | null) =>
  eventOf('task.split', { body: { shares: [shareFor(units.bureauSection, dueOn)] } });

/** When each guard of this file's name holds, and when it does not. */
export const taskSituations: Readonly<Record<keyof typeof taskGuards, Situations>> = {
  'assists-answered': {
    holds: [
      ['all have answered', worked, anyEvent],
      ['no unit assists', { ...planned, tasks: [] }, anyEvent],
    ],
    fails: [['one is silent', { ...planned, tasks: [...worked.tasks, partOf(units.culture)] }, anyEvent]],
  },
  'own-assist-open': {
    holds: [
      ['the unit has not answered', planned, eventOf('assist.answered')],
      [
        'only the other unit has answered',
        inState(rectification, 'rectifying').after('assist.answered').context,
        eventOf('assist.answered', { by: secondAssist }),
      ],
    ],
    fails: [
      ['the unit has answered', worked, eventOf('assist.answered')],
      ['a colleague has answered', worked, eventOf('assist.answered', { by: someone('waterSection', 'unit-leader') })],
      ['the unit does not assist', planned, eventOf('assist.answered', { by: outsider })],
    ],
  },
  'own-task-unsigned': {
    holds: [
      ['nobody has signed yet', planned, eventOf('task.signed')],
      ['a section signs for its unit', planned, eventOf('task.signed', { by: section })],
    ],
    fails: [
      ['it is signed for', withParts(partOf(units.water, { status: 'signed' })), eventOf('task.signed')],
      ['it was waived', withParts(partOf(units.water, { status: 'waived' })), eventOf('task.signed')],
      ['the unit has no part', planned, eventOf('task.signed', { by: outsider })],
    ],
  },
  'own-task-signed': {
    holds: [['it is signed for', withParts(partOf(units.water, { status: 'signed' })), eventOf('task.answered')]],
    fails: [
      ['it is not', planned, eventOf('task.answered')],
      ['it is answered', withParts(partOf(units.water, { status: 'answered' })), eventOf('task.answered')],
      ['the unit has no part', planned, eventOf('task.answered', { by: outsider })],
    ],
  },
  'own-parts-complete': {
    holds: [
      ['nothing was given out', planned, eventOf('task.answered')],
      ['the share is accepted', withParts(partOf(units.water), share('accepted')), eventOf('task.answered')],
      [
        'the share is another unit’s',
        withParts(partOf(units.roads), share('assigned')),
        eventOf('task.answered', { by: secondAssist }),
      ],
      ['the unit has no part', planned, eventOf('task.answered', { by: outsider })],
    ],
    fails: [['a share waits', withParts(partOf(units.water), share('answered')), eventOf('task.answered')]],
  },
  'every-task-complete': {
    holds: [
      ['nobody else has a part', withParts(), anyEvent],
      [
        'all are accepted or waived',
        withParts(partOf(units.water, { status: 'accepted' }), partOf(units.roads, { status: 'waived' })),
        anyEvent,
      ],
      [
        'a share waits that counts for its unit only, which is done',
        withParts(partOf(units.water, { status: 'waived' }), share('assigned')),
        anyEvent,
      ],
    ],
    fails: [
      ['one is only answered', withParts(partOf(units.water, { status: 'answered' })), anyEvent],
      [
        'a share of the lead’s own work waits',
        withParts(partOf(units.bureauSection, { part: 'share', under: units.bureau })),
        anyEvent,
      ],
    ],
  },
  'some-task-answered': {
    holds: [['one is answered', withParts(partOf(units.water, { status: 'answered' })), anyEvent]],
    fails: [
      ['none is', planned, anyEvent],
      ['it is accepted', withParts(partOf(units.water, { status: 'accepted' })), anyEvent],
    ],
  },
  'task-answered': {
    holds: [['it is answered', withParts(partOf(units.water, { status: 'answered' })), eventOf('task.accepted')]],
    fails: [
      ['it is only signed for', withParts(partOf(units.water, { status: 'signed' })), eventOf('task.accepted')],
      ['it is accepted already', withParts(partOf(units.water, { status: 'accepted' })), eventOf('task.returned')],
      ['there is no such part', withParts(), eventOf('task.accepted')],
      ['no part is named', withParts(partOf(units.water, { status: 'answered' })), anyEvent],
    ],
  },
  'task-is-own': {
    holds: [
      ['the lead accepts what the office gave out', planned, eventOf('task.accepted')],
      [
        'a unit accepts the share that it gave out',
        withParts(partOf(units.water), share('answered')),
        accepts(units.waterSection, cast.assist),
      ],
    ],
    fails: [
      ['an assist unit accepts its own', planned, accepts(units.water, cast.assist)],
      ['an assist unit accepts another’s', planned, accepts(units.roads, cast.assist)],
      [
        'the lead accepts an assist unit’s share',
        withParts(partOf(units.water), share('answered')),
        accepts(units.waterSection, cast['lead-leader']),
      ],
      ['the office accepts', planned, accepts(units.water, cast['office-lead'])],
    ],
  },
  'some-task-open': {
    holds: [['one is', planned, anyEvent]],
    fails: [
      ['there is none', withParts(), anyEvent],
      ['all are done', withParts(partOf(units.water, { status: 'accepted' })), anyEvent],
    ],
  },
  'task-open': {
    holds: [['it waits', planned, eventOf('task.waived')]],
    fails: [
      ['it is waived', withParts(partOf(units.water, { status: 'waived' })), eventOf('task.waived')],
      ['there is no such part', planned, eventOf('task.waived', { body: { unitId: units.culture } })],
      ['no part is named', planned, anyEvent],
    ],
  },
  'splits-own-task': {
    holds: [
      ['the lead splits its own work', planned, eventOf('task.split')],
      ['an assist unit splits its part', planned, eventOf('task.split', { by: cast.assist })],
    ],
    fails: [
      [
        'the part is answered',
        withParts(partOf(units.water, { status: 'answered' })),
        eventOf('task.split', { by: cast.assist }),
      ],
      ['the unit has no part', planned, eventOf('task.split', { by: outsider })],
    ],
  },
  'shares-lie-below': {
    holds: [
      ['all lie below', planned, eventOf('task.split')],
      ['it is no split', planned, anyEvent],
    ],
    fails: [
      ['one does not', planned, eventOf('task.split', { facts: { sharesBelow: false } })],
      ['nobody has looked', planned, eventOf('task.split', { facts: {} })],
    ],
  },
  'shares-differ': {
    holds: [
      ['none has a part', planned, splitAmong(units.bureauSection, units.culture)],
      ['it is no split', planned, anyEvent],
    ],
    fails: [
      ['one is named twice', planned, splitAmong(units.bureauSection, units.bureauSection)],
      ['one assists already', planned, splitAmong(units.water)],
      ['one leads', planned, splitAmong(units.bureau)],
      ['the office would verify its own share', planned, splitAmong(units.office)],
      ['the verifying unit would have a share', { ...planned, verifyUnitId: units.culture }, splitAmong(units.culture)],
    ],
  },
  'shares-within-deadline': {
    holds: [
      ['it is due with the case', planned, splitUntil('2026-10-31')],
      ['it has no date of its own', planned, splitUntil(null)],
      ['the case has no due date', { ...planned, dueOn: null }, splitUntil('2027-10-31')],
      ['it is no split', planned, anyEvent],
    ],
    fails: [['it is due a day later', planned, splitUntil('2026-11-01')]],
  },
  'weight-has-percent': {
    holds: [
      [
        'a percentage is given',
        planned,
        eventOf('task.split', { body: { rollUpRule: 'weighted', rollUpPercent: 60 } }),
      ],
      ['all of them count', planned, eventOf('task.split')],
      ['it is neither a split nor an assignment', planned, anyEvent],
    ],
    fails: [
      ['a split gives none', planned, eventOf('task.split', { body: { rollUpRule: 'weighted' } })],
      ['an assignment gives none', planned, eventOf('case.assigned', { body: { rollUpRule: 'weighted' } })],
    ],
  },
};
