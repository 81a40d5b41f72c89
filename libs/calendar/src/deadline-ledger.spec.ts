import type { DeadlineRule, PlainDate } from '@bihuan/contracts';
import fc from 'fast-check';
import {
  addDays,
  additionTo,
  addMonths,
  budgetOn,
  builtInYears,
  countedPauses,
  dueOf,
  isWorkingDay,
  lengthOf,
  mergedPauses,
  overdueBy,
  workCalendar,
  type DeadlineLedger,
  type Pause,
} from './index';

const calendar = workCalendar(builtInYears);
const ledger = (rule: DeadlineRule, changes: Partial<DeadlineLedger> = {}): DeadlineLedger => ({
  rule,
  start: '2026-09-01',
  base: null,
  pauses: [],
  added: 0,
  ...changes,
});

const isWorked = (day: PlainDate) => isWorkingDay(calendar, day);

/** The same dates by walking day after day, as one would with a finger on the wall calendar. */
function slowDue(some: DeadlineLedger): PlainDate {
  const { rule, start, pauses, added } = some;
  const stood = (day: PlainDate) => pauses.some(({ from, to }) => from <= day && day < to);
  const counts = (day: PlainDate) => rule.kind !== 'working-days' || isWorked(day);
  let budget = added;
  for (let day = slowEnd(some); day > start; day = addDays(day, -1)) if (counts(day)) budget += 1;
  const day = walk(start, budget, (next) => counts(next) && !stood(next));
  const isRolled = 'roll' in rule && rule.roll && !isWorked(day);
  return isRolled ? walk(day, 1, (next) => isWorked(next) && !stood(next)) : day;
}

function slowEnd({ rule, start }: DeadlineLedger): PlainDate {
  if (rule.kind === 'none') return start;
  if (rule.kind === 'months') return addMonths(start, rule.value);
  if (rule.kind === 'fixed') return rule.date;
  return walk(start, rule.value, (day) => rule.kind === 'days' || isWorked(day));
}

function walk(from: PlainDate, steps: number, counts: (day: PlainDate) => boolean): PlainDate {
  let day = from;
  for (let left = steps; left > 0;) {
    day = addDays(day, 1);
    if (counts(day)) left -= 1;
  }
  return day;
}

const day = (from: number, to: number) =>
  fc.integer({ min: from, max: to }).map((offset) => addDays('2026-01-01', offset));
const someRule: fc.Arbitrary<DeadlineRule> = fc.oneof(
  fc.record({ kind: fc.constant('working-days' as const), value: fc.integer({ min: 1, max: 60 }) }),
  fc.record({ kind: fc.constant('days' as const), value: fc.integer({ min: 1, max: 90 }), roll: fc.boolean() }),
  fc.record({ kind: fc.constant('months' as const), value: fc.integer({ min: 1, max: 6 }), roll: fc.boolean() }),
  fc.record({ kind: fc.constant('fixed' as const), date: day(100, 200) }),
);
const somePause: fc.Arbitrary<Pause> = fc
  .tuple(day(0, 300), fc.integer({ min: 0, max: 40 }))
  .map(([from, length]) => ({ from, to: addDays(from, length) }));
const someLedger = fc.record({
  rule: someRule,
  start: day(0, 90),
  base: fc.constant(null),
  pauses: fc.array(somePause, { maxLength: 4 }),
  added: fc.integer({ min: 0, max: 40 }),
});

describe('a deadline as a ledger', () => {
  it('ends where walking day by day ends', () => {
    fc.assert(
      fc.property(someLedger, (some) => {
        expect(dueOf(calendar, some).due).toBe(slowDue(some));
      }),
      { numRuns: 2000 },
    );
  });

  it('gives the same date in whatever order its pauses are entered, cut or overlapping', () => {
    fc.assert(
      fc.property(someLedger, fc.array(somePause, { maxLength: 3 }), (some, more) => {
        const due = (pauses: readonly Pause[]) => dueOf(calendar, { ...some, pauses }).due;
        expect(due([...more, ...some.pauses])).toBe(due([...some.pauses, ...more]));
        expect(due([...some.pauses, ...some.pauses])).toBe(due(some.pauses));
      }),
    );
  });

  it('never comes earlier by a pause or an extension', () => {
    fc.assert(
      fc.property(someLedger, somePause, fc.integer({ min: 0, max: 20 }), (some, pause, added) => {
        const before = dueOf(calendar, some).due ?? '';
        expect((dueOf(calendar, { ...some, pauses: [...some.pauses, pause] }).due ?? '') >= before).toBe(true);
        expect((dueOf(calendar, { ...some, added: some.added + added }).due ?? '') >= before).toBe(true);
      }),
    );
  });

  it('tells what must be added to end on a day, and then ends there', () => {
    fc.assert(
      fc.property(someLedger, day(200, 400), (some, wanted) => {
        const added = some.added + additionTo(calendar, some, wanted);
        fc.pre(added >= 0);
        const { due } = dueOf(calendar, { ...some, added });
        const stood = some.pauses.some(({ from, to }) => from <= wanted && wanted < to);
        fc.pre(!stood && isWorkingDay(calendar, wanted));
        expect(due).toBe(wanted);
      }),
    );
  });

  it('gives the same date in whatever groups its pauses and extensions are entered', () => {
    const someEntry = fc.oneof(
      somePause.map((pause) => ({ pause })),
      fc.integer({ min: 0, max: 20 }).map((added) => ({ added })),
    );
    type Entry = { readonly pause: Pause } | { readonly added: number };
    const enter = (some: DeadlineLedger, entry: Entry): DeadlineLedger =>
      'pause' in entry
        ? { ...some, pauses: mergedPauses([...some.pauses, entry.pause]) }
        : { ...some, added: some.added + entry.added };
    const shuffled = fc
      .array(someEntry, { maxLength: 5 })
      .chain((entries) => fc.tuple(fc.constant(entries), fc.shuffledSubarray(entries, { minLength: entries.length })));
    fc.assert(
      fc.property(someLedger, shuffled, (some, [entries, permuted]) => {
        const { due } = dueOf(calendar, entries.reduce<DeadlineLedger>(enter, some));
        expect(dueOf(calendar, permuted.reduce<DeadlineLedger>(enter, some)).due).toBe(due);
      }),
    );
  });

  it('is a budget: what is used and left is the whole, use never falls, and what stood is the pauses until then', () => {
    fc.assert(
      fc.property(someLedger, day(0, 400), fc.integer({ min: 0, max: 40 }), (some, today, later) => {
        const budget = budgetOn(calendar, some, today);
        const then = budgetOn(calendar, some, addDays(today, later));
        if (!budget || !then) throw new Error('a period has a budget');
        expect(budget.used + budget.left).toBe(budget.total);
        expect(then.total).toBe(budget.total);
        expect(then.used).toBeGreaterThanOrEqual(budget.used);
        const until = mergedPauses(
          some.pauses.map(({ from, to }) => ({
            from: from > some.start ? from : addDays(some.start, 1),
            to: to <= today ? to : addDays(today, 1),
          })),
        );
        expect(budget.stood).toBe(until.reduce((sum, pause) => sum + lengthOf(calendar, some.rule, pause), 0));
      }),
    );
  });

  it('is overdue by the days that the clock ran since, and only once it is over', () => {
    fc.assert(
      fc.property(someLedger, day(0, 400), (some, today) => {
        const due = dueOf(calendar, some).due ?? '';
        const stood = (date: PlainDate) => some.pauses.some(({ from, to }) => from <= date && date < to);
        const counts = (date: PlainDate) => (some.rule.kind !== 'working-days' || isWorked(date)) && !stood(date);
        let late = 0;
        for (let date = addDays(due, 1); date <= today; date = addDays(date, 1)) if (counts(date)) late += 1;
        expect(overdueBy(calendar, some, today)).toBe(late);
      }),
    );
  });

  it('names the pauses that moved it: without the others it is the same', () => {
    fc.assert(
      fc.property(someLedger, (some) => {
        const pauses = countedPauses(calendar, some);
        expect(dueOf(calendar, { ...some, pauses }).due).toBe(dueOf(calendar, some).due);
      }),
    );
  });

  it.each<[PlainDate, DeadlineRule, PlainDate]>([
    ['2026-09-24', { kind: 'working-days', value: 5 }, '2026-10-09'],
    ['2026-02-13', { kind: 'working-days', value: 3 }, '2026-02-25'],
    ['2026-02-13', { kind: 'working-days', value: 5 }, '2026-02-27'],
    ['2026-04-30', { kind: 'working-days', value: 3 }, '2026-05-08'],
    ['2026-04-30', { kind: 'working-days', value: 4 }, '2026-05-09'],
    ['2026-09-18', { kind: 'working-days', value: 1 }, '2026-09-20'],
    ['2026-08-03', { kind: 'days', value: 60, roll: false }, '2026-10-02'],
    ['2026-08-03', { kind: 'days', value: 60, roll: true }, '2026-10-08'],
    ['2025-11-30', { kind: 'months', value: 3, roll: true }, '2026-02-28'],
    ['2026-07-03', { kind: 'months', value: 3, roll: true }, '2026-10-08'],
  ])('from %s under %j ends on %s, or as far behind it as the clock stood', (start, rule, due) => {
    const some = ledger(rule, { start });
    expect(dueOf(calendar, some).due).toBe(due);
    const pauses = [{ from: addDays(start, 1), to: addDays(start, 8) }];
    expect(dueOf(calendar, { ...some, pauses }).due).toBe(slowDue({ ...some, pauses }));
    expect(dueOf(calendar, { ...some, added: 3, pauses }).due).toBe(slowDue({ ...some, added: 3, pauses }));
  });

  it.each<[string, DeadlineLedger, string]>([
    ['a pause over a holiday alone gives no working day', ledger({ kind: 'working-days', value: 18 }), '2026-09-24'],
  ])('%s', (_name, some, due) => {
    const paused = { ...some, pauses: [{ from: '2026-09-25', to: '2026-09-28' }] };
    expect([dueOf(calendar, some).due, dueOf(calendar, paused).due]).toEqual([due, due]);
  });

  it('keeps what was left on the day it was stopped', () => {
    const stopped = ledger({ kind: 'working-days', value: 10 }, { pauses: [{ from: '2026-09-10', to: '2026-09-15' }] });
    expect(dueOf(calendar, stopped).due).toBe('2026-09-18');
    expect(budgetOn(calendar, stopped, '2026-09-14')).toEqual({
      unit: 'working-days',
      total: 10,
      used: 6,
      left: 4,
      stood: 3,
    });
  });

  it('gives nothing back for a pause after it has run out', () => {
    const late = ledger(
      { kind: 'days', value: 5, roll: false },
      { pauses: [{ from: '2026-09-10', to: '2026-09-20' }] },
    );
    expect(dueOf(calendar, late).due).toBe('2026-09-06');
  });
});
