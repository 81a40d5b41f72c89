import type { RollUpRule, TaskStatus } from '@bihuan/contracts';
import type { TaskMemory } from './memory';
import { partOf } from './testing/situations/situation';
import { cast, secondAssist, someone, units } from './testing/cast';
import { eventOf } from './testing/samples';
import { inState, partDone, turning } from './testing/story';
import { isDone, partsComplete } from './tasks';

const { promptRectification } = turning;
const statuses = ['assigned', 'signed', 'answered', 'accepted', 'waived'] as const satisfies readonly TaskStatus[];
const section = someone('waterSection', 'unit-handler');
const ready = inState(promptRectification, 'rectifying').after('evidence.submitted');
const done = (unitId: string) => [...partDone(unitId)];
const shareFor = (unitId: string, weight = 1) => ({ unitId, what: 'Valves', weight, dueOn: null });
const waived = (unitId: string) => eventOf('task.waived', { body: { unitId } });
const statusOf = (story: typeof ready, unitId: string) =>
  story.context.tasks.find((task) => task.unitId === unitId)?.status;

describe('a part', () => {
  it.each(statuses)('that is %s is waited for until it is accepted or waived', (status) => {
    expect(isDone({ status })).toBe(status === 'accepted' || status === 'waived');
  });
});

describe('the parts that a unit gave out', () => {
  const rule = (name: RollUpRule, percent: number | null = null) => [{ of: null, rule: name, percent }];
  const weighted = (...weights: readonly (readonly [number, TaskStatus])[]): TaskMemory[] =>
    weights.map(([weight, status], nth) => partOf(`unit-${nth}`, { weight, status }));

  it.each([
    ['nothing was given out', [], rule('all'), true],
    ['no rule was chosen and all are done', weighted([1, 'accepted'], [1, 'waived']), [], true],
    ['no rule was chosen and one waits', weighted([1, 'accepted'], [1, 'answered']), [], false],
    ['all must be done and one waits', weighted([9, 'accepted'], [1, 'signed']), rule('all'), false],
    [
      'just so much of the weight is done as is enough',
      weighted([6, 'accepted'], [4, 'assigned']),
      rule('weighted', 60),
      true,
    ],
    ['a little less of the weight is done', weighted([59, 'accepted'], [41, 'assigned']), rule('weighted', 60), false],
    [
      'a waiver counts by its weight',
      weighted([3, 'waived'], [3, 'accepted'], [4, 'signed']),
      rule('weighted', 60),
      true,
    ],
    ['weight is asked for without a percentage', weighted([99, 'accepted'], [1, 'answered']), rule('weighted'), false],
    ['by weight nothing was given out', [], rule('weighted', 60), true],
    ['the lead decides', weighted([1, 'assigned']), rule('lead-decides'), true],
  ])('when %s: %s', (_when, tasks, rollUps, complete) => {
    expect(partsComplete({ tasks, rollUps }, null)).toBe(complete);
  });

  it('are those of that unit alone, each by its own rule', () => {
    const tasks = [
      partOf(units.water, { status: 'accepted' }),
      partOf(units.waterSection, { part: 'share', under: units.water }),
    ];
    const rollUps = [
      { of: null, rule: 'all' as const, percent: null },
      { of: units.water, rule: 'lead-decides' as const, percent: null },
    ];
    expect([null, units.water, units.bureau].map((of) => partsComplete({ tasks, rollUps }, of))).toEqual([
      true,
      true,
      true,
    ]);
    expect(partsComplete({ tasks, rollUps: [] }, units.water)).toBe(false);
  });
});

describe('closure', () => {
  it('waits until every part was accepted by the lead', () => {
    expect(ready.refuses('closure.requested')).toEqual(['every-task-complete']);
    const oneLeft = ready.after(...done(units.water));
    expect(oneLeft.refuses('closure.requested')).toEqual(['every-task-complete']);
    const answered = oneLeft.after(
      eventOf('task.signed', { by: secondAssist }),
      eventOf('task.answered', { by: secondAssist }),
    );
    expect(answered.refuses('closure.requested')).toEqual(['every-task-complete']);
    expect(
      answered.after(eventOf('task.accepted', { body: { unitId: units.roads } })).refuses('closure.requested'),
    ).toEqual([]);
  });

  it('waits no longer for a part that the office waives, and the unit can no longer answer it', () => {
    const oneLeft = ready.after(...done(units.water), waived(units.roads));
    expect(oneLeft.refuses('closure.requested')).toEqual([]);
    expect(oneLeft.refuses(eventOf('task.signed', { by: secondAssist }))).toEqual([
      'some-task-open',
      'own-task-unsigned',
    ]);
    expect(oneLeft.refuses(waived(units.roads))).toEqual(['some-task-open', 'task-open']);
  });

  it('waits for the shares of the lead’s own work as well', () => {
    const split = ready.after(...done(units.water), ...done(units.roads), 'task.split');
    expect(split.refuses('closure.requested')).toEqual(['every-task-complete']);
    expect(split.after(waived(units.bureauSection)).refuses('closure.requested')).toEqual([]);
  });

  it('waits for nobody where the lead decides', () => {
    const registered = { rollUpRule: 'lead-decides', rollUpPercent: null } as const;
    const decided = inState(promptRectification, 'rectifying', registered).after('evidence.submitted');
    expect(decided.refuses('closure.requested')).toEqual([]);
  });

  it('comes when enough of the weight is done, where that was chosen', () => {
    const half = { rollUpRule: 'weighted', rollUpPercent: 50 } as const;
    const story = inState(promptRectification, 'rectifying', half).after('evidence.submitted');
    expect(story.refuses('closure.requested')).toEqual(['every-task-complete']);
    expect(story.after(...done(units.water)).refuses('closure.requested')).toEqual([]);
  });
});

describe('a part that is split', () => {
  const split = inState(promptRectification, 'rectifying')
    .after('task.signed')
    .after(eventOf('task.split', { by: cast.assist, body: { shares: [shareFor(units.waterSection)] } }));
  const signed = split.after(eventOf('task.signed', { by: section }));
  const answered = signed.after(eventOf('task.answered', { by: section }));

  it('leaves its section to sign and answer for the share, and for nothing else', () => {
    expect(statusOf(signed, units.waterSection)).toBe('signed');
    expect(statusOf(answered, units.waterSection)).toBe('answered');
    expect(statusOf(answered, units.water)).toBe('signed');
  });

  it('is answered only once its shares are complete', () => {
    expect(split.refuses('task.answered')).toEqual(['own-parts-complete']);
    expect(answered.refuses('task.answered')).toEqual(['own-parts-complete']);
    const accepted = answered.after(
      eventOf('task.accepted', { by: cast.assist, body: { unitId: units.waterSection } }),
    );
    expect(accepted.refuses('task.answered')).toEqual([]);
  });

  it('goes back to the section with a remark, and is answered again', () => {
    const returned = answered.after(
      eventOf('task.returned', { by: cast.assist, body: { unitId: units.waterSection } }),
    );
    expect(statusOf(returned, units.waterSection)).toBe('signed');
    expect(statusOf(returned.after(eventOf('task.answered', { by: section })), units.waterSection)).toBe('answered');
  });

  it('is accepted neither by the lead, nor by the section itself', () => {
    for (const by of [cast['lead-leader'], section])
      expect(answered.refuses(eventOf('task.accepted', { by, body: { unitId: units.waterSection } }))).toEqual([
        'task-is-own',
      ]);
  });

  it('may be waived in part by the office', () => {
    expect(split.after(waived(units.waterSection)).refuses('task.answered')).toEqual([]);
  });

  it('counts for the closure as one part only', () => {
    const closing = split.after('evidence.submitted', waived(units.water), waived(units.roads));
    expect(closing.refuses('closure.requested')).toEqual([]);
  });

  it('may be split once more among units below that have no part yet, by a rule of its own', () => {
    const again = split.after(
      eventOf('task.split', {
        by: cast.assist,
        body: { shares: [shareFor(units.culture, 3)], rollUpRule: 'weighted', rollUpPercent: 75 },
      }),
    );
    expect(again.context.tasks.filter(({ under }) => under === units.water).map(({ unitId }) => unitId)).toEqual([
      units.waterSection,
      units.culture,
    ]);
    expect(again.context.rollUps).toEqual([
      { of: null, rule: 'all', percent: null },
      { of: units.water, rule: 'weighted', percent: 75 },
    ]);
  });

  it('is never given to units outside, above, or with a part of their own', () => {
    const refuses = (unitId: string, sharesBelow: boolean) =>
      split.refuses(
        eventOf('task.split', { by: cast.assist, body: { shares: [shareFor(unitId)] }, facts: { sharesBelow } }),
      );
    expect(refuses(units.culture, false)).toEqual(['shares-lie-below']);
    expect(refuses(units.roads, true)).toEqual(['shares-differ']);
    expect(refuses(units.waterSection, true)).toEqual(['shares-differ']);
    expect(refuses(units.office, true)).toEqual(['shares-differ']);
  });

  it('ends with the lead that gave it out: a new lead begins without shares', () => {
    const shared = inState(promptRectification, 'rectifying').after('task.split');
    expect(shared.context.tasks).toHaveLength(3);
    const reassigned = shared.after('case.reassigned');
    expect(reassigned.context.tasks.map(({ part }) => part)).toEqual(['assist', 'assist']);
    expect(reassigned.context.rollUps.map(({ of }) => of)).toEqual([null]);
  });

  it('begins anew after a relapse', () => {
    const reissued = inState(promptRectification, 'reopened').after('case.reissued');
    expect(reissued.context.tasks.map(({ status }) => status)).toEqual(['assigned', 'assigned']);
  });
});

describe('a territory', () => {
  it('has a part as an assist unit has, and keeps what it did when units are assigned anew', () => {
    const registered = { assistUnitIds: [units.water], territoryUnitIds: [units.roads] };
    const story = inState(promptRectification, 'rectifying', registered);
    expect(story.context.tasks.map(({ unitId, part }) => [unitId, part])).toEqual([
      [units.water, 'assist'],
      [units.roads, 'territory'],
    ]);
    const taken = story.after('task.signed', 'case.terminated');
    expect(statusOf(taken, units.water)).toBe('signed');
    const returned = inState(promptRectification, 'issued', registered).after(
      'task.signed',
      'case.returned',
      'case.assigned',
    );
    expect(returned.context.tasks).toMatchObject([{ status: 'signed' }, { unitId: units.roads, part: 'assist' }]);
  });
});
