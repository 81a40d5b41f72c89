import type { Ladder, Lead, PlainDate, Rung } from '@bihuan/contracts';
import { ladder } from '@bihuan/contracts';
import * as fc from 'fast-check';
import {
  addDays,
  addWorkingDays,
  builtInLadders,
  builtInYears,
  isWorkingDay,
  lightOf,
  type PlannedReminder,
  reminderPlan,
  workCalendar,
} from './index';

const calendar = workCalendar(builtInYears);
const shipped = { calendar, ladders: builtInLadders };

const aDay = fc.integer({ min: 0, max: 1200 }).map((offset) => addDays('2024-01-01', offset));
const aSpan = fc.record({
  start: aDay,
  length: fc.oneof(fc.integer({ min: -10, max: 30 }), fc.integer({ min: 20, max: 400 })),
  passed: fc.oneof(fc.integer({ min: -30, max: 500 }), fc.integer({ min: 500, max: 11_000 })),
});

const reach = { level: 0, to: ['handler' as const], copy: [], effects: [], repeat: null };
const aLadder: fc.Arbitrary<Ladder> = fc
  .record({
    before: fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { maxLength: 4 }),
    overdue: fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 5 }),
    every: fc.oneof(
      fc.integer({ min: 1, max: 12 }).map((value): Lead => ({ value, unit: 'wd' })),
      fc.integer({ min: 7, max: 40 }).map((value): Lead => ({ value, unit: 'd' })),
    ),
  })
  .map(({ before, overdue, every }) => {
    const last = Math.max(...overdue);
    const rungs: Rung[] = [
      ...before.map((value): Rung => ({ ...reach, when: 'before', at: { value, unit: 'wd' } })),
      ...overdue.map((value): Rung => ({
        ...reach,
        when: 'overdue',
        at: { value, unit: 'wd' },
        repeat: value === last ? { every } : null,
      })),
    ];
    const words = { zh: '自定', en: 'Own' };
    const warning: Lead = { value: 1, unit: 'wd' };
    return ladder.parse({ code: 'own', label: words, basis: '本地规定', upTo: null, near: null, warning, rungs });
  });
const someLadders = fc.oneof(
  fc.constant(builtInLadders),
  aLadder.map((own) => [own]),
);

type Found = {
  readonly plan: readonly PlannedReminder[];
  readonly again: readonly PlannedReminder[];
  readonly start: PlainDate;
  readonly due: PlainDate;
  readonly today: PlainDate;
};

/** Every plan twice: as of a day, and as of that day a year before. */
function forEveryPlan(check: (found: Found) => void): void {
  fc.assert(
    fc.property(aSpan, someLadders, fc.integer({ min: 0, max: 6 }), ({ start, length, passed }, ladders, step) => {
      const due = addDays(start, length);
      const today = addDays(due, passed);
      const planOn = (day: PlainDate) => reminderPlan({ start, due, step }, { calendar, ladders }, day);
      check({ plan: planOn(today), again: planOn(addDays(today, -365)), start, due, today });
    }),
    { numRuns: 500 },
  );
}

describe('any plan of reminders', () => {
  it('falls on working days only, in order, once a day, each kind once', () => {
    forEveryPlan(({ plan }) => {
      const dates = plan.map(({ on }) => on);
      expect(dates.every((on) => isWorkingDay(calendar, on))).toBe(true);
      expect(dates).toEqual([...new Set(dates)].toSorted());
      expect(new Set(plan.map(({ kind }) => kind)).size).toBe(plan.length);
    });
  });

  it('has a next reminder, however long the item has been overdue, and a bounded number of them', () => {
    forEveryPlan(({ plan, today, start }) => {
      const from = today > start ? today : start;
      expect(plan.some(({ on }) => on > from)).toBe(true);
      expect(plan.length).toBeLessThanOrEqual(15);
    });
  });

  it('never lowers its step once the item is overdue', () => {
    forEveryPlan(({ plan }) => {
      const levels = plan.filter(({ light }) => light === 'overdue').map(({ level }) => level);
      expect(levels).toEqual(levels.toSorted((a, b) => a - b));
    });
  });

  it('gives a day of the repetition the same name whenever it is computed', () => {
    forEveryPlan(({ plan, again }) => {
      const names = new Map(again.map(({ on, kind }) => [on, kind]));
      for (const { on, kind } of plan) {
        if (names.has(on)) expect([on, names.get(on)]).toEqual([on, kind]);
      }
    });
  });

  it('reminds between the start and the due date, and calls overdue only what is', () => {
    forEveryPlan(({ plan, start, due }) => {
      expect(plan.every(({ on, light }) => (light === 'overdue' ? on > due : on > start && on <= due))).toBe(true);
    });
  });

  it('turns red on the first working day after the due date, as the ladders ship', () => {
    fc.assert(
      fc.property(aSpan, ({ start, length }) => {
        const due = addDays(start, Math.max(0, length));
        const plan = reminderPlan({ start, due }, shipped, start);
        expect(plan.find(({ light }) => light === 'overdue')?.on).toBe(addWorkingDays(calendar, due, 1));
      }),
    );
  });

  it('announces the light that the item shows that day, when counted in working days', () => {
    fc.assert(
      fc.property(aSpan, ({ start, length }) => {
        const due = addDays(start, length);
        const plan = reminderPlan({ start, due }, shipped, start);
        for (const { on, light, kind } of plan.filter((step) => !/\dd$/.test(step.kind))) {
          const shown = lightOf({ today: on, start, due, open: true, suspended: false }, shipped);
          expect([kind, shown]).toEqual([kind, light]);
        }
      }),
      { numRuns: 300 },
    );
  });
});
