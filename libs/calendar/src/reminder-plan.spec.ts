import { ladder, type PlainDate } from '@bihuan/contracts';
import {
  addDays,
  addWorkingDays,
  builtInLadders,
  builtInYears,
  isWorkingDay,
  type PlannedReminder,
  reminderPlan,
  workCalendar,
} from './index';

const calendar = workCalendar(builtInYears);
const rules = { calendar, ladders: builtInLadders };

const planOf = (start: PlainDate, due: PlainDate | null, today = start): readonly PlannedReminder[] =>
  reminderPlan({ start, due }, rules, today);
const brief = (start: PlainDate, due: PlainDate | null, today = start): Record<string, PlainDate> =>
  Object.fromEntries(planOf(start, due, today).map(({ kind, on }) => [kind, on]));

describe('the reminders of an item', () => {
  it('of 5 working days come 1 working day before and on T+0, T+1, T+5, then every 5 working days', () => {
    expect(brief('2026-03-02', '2026-03-09')).toEqual({
      'before-1wd': '2026-03-06',
      'overdue-0': '2026-03-10',
      'overdue-1wd': '2026-03-11',
      'overdue-5wd': '2026-03-17',
      'overdue-10wd': '2026-03-24',
      'overdue-15wd': '2026-03-31',
      'overdue-20wd': '2026-04-08',
      'overdue-25wd': '2026-04-15',
      'overdue-every-5wd-1': '2026-04-22',
      'overdue-every-5wd-2': '2026-04-29',
    });
  });

  it('of 6 to 15 working days come 3 and 1 before and on T+0, T+1, T+3, T+5, then every 5 working days', () => {
    expect(brief('2026-09-21', '2026-10-09')).toMatchObject({
      'before-3wd': '2026-09-29',
      'before-1wd': '2026-10-08',
      'overdue-0': '2026-10-10',
      'overdue-1wd': '2026-10-12',
      'overdue-3wd': '2026-10-14',
      'overdue-5wd': '2026-10-16',
      'overdue-every-5wd-1': '2026-11-20',
    });
  });

  it('of up to 60 days come 5 and 2 working days before and on T+0, T+3, T+5, at last weekly', () => {
    expect(brief('2026-08-10', '2026-10-09')).toMatchObject({
      'before-5wd': '2026-09-24',
      'before-2wd': '2026-09-30',
      'overdue-0': '2026-10-10',
      'overdue-3wd': '2026-10-14',
      'overdue-5wd': '2026-10-16',
      'overdue-25wd': '2026-11-13',
      'overdue-weekly-1': '2026-11-20',
      'overdue-weekly-2': '2026-11-27',
    });
  });

  it('of more than 60 days come 20, 10 and 3 days before', () => {
    expect(brief('2026-03-02', '2026-08-07')).toMatchObject({
      'before-20d': '2026-07-17',
      'before-10d': '2026-07-28',
      'before-3d': '2026-08-04',
      'overdue-0': '2026-08-10',
    });
  });

  it('move off a holiday: earlier before the due date, later after it', () => {
    expect(brief('2026-06-01', '2026-10-13')).toMatchObject({ 'before-10d': '2026-09-30' });
    // T+25wd is Thursday 2026-09-24; a week later is National Day
    const turns = planOf('2026-06-01', '2026-08-19').filter(({ kind }) => kind.startsWith('overdue-weekly'));
    expect(turns.map(({ on }) => on)).toContain('2026-10-08');
  });

  it('that a long holiday pushes together become one, the more pressing', () => {
    const plan = brief('2025-11-03', '2026-02-24'); // 10 and 3 days before both lead to the eve of Spring Festival
    expect(plan['before-3d']).toBe('2026-02-14');
    expect(plan).not.toHaveProperty('before-10d');
  });

  it('of a due date on a day off count the working days that are really left', () => {
    const plan = brief('2026-03-02', '2026-03-14'); // a Saturday; Friday is the last day to work on it
    expect(plan).toMatchObject({ 'before-1wd': '2026-03-12', 'overdue-0': '2026-03-16' });
  });

  it('do not fall on the day of assignment', () => {
    expect(Object.keys(brief('2026-03-02', '2026-03-03'))[0]).toBe('overdue-0');
  });

  it('do not exist without a due date', () => {
    expect(planOf('2026-03-02', null)).toEqual([]);
  });

  it('climb from the handlers to the government, and do more the higher they are', () => {
    const climbed = planOf('2026-03-02', '2026-08-07').map(({ offset, light, level, to, copy, effects }) =>
      [offset, light, level, to.at(-1), copy.at(-1) ?? null, ...effects].join(' '),
    );
    expect(climbed).toEqual([
      '-20d near 0 handler ',
      '-10d warning 0 unit-leader office',
      '-3d warning 0 unit-leader office',
      'T+0wd overdue 0 head office',
      'T+3wd overdue 2 head office-head urging-yellow',
      'T+5wd overdue 3 head office-head urging-red bulletin-candidate',
      'T+10wd overdue 4 head government-leader interview-candidate',
      'T+15wd overdue 4 head office-head',
      'T+20wd overdue 5 head government-leader raised-supervision',
      'T+25wd overdue 5 head office-head',
      'T+25wd+7d overdue 5 head office-head',
      'T+25wd+14d overdue 5 head office-head',
    ]);
  });
});

describe('the repetition of the last rung', () => {
  const start = '2026-03-02';
  const due = '2026-03-09';
  const turnsOn = (today: PlainDate) =>
    planOf(start, due, today)
      .filter(({ kind }) => kind.startsWith('overdue-every'))
      .map(({ kind, on }) => `${kind} ${on}`);

  it('has always two turns to come, under the names that they keep', () => {
    expect(turnsOn('2026-04-21')).toEqual(['overdue-every-5wd-1 2026-04-22', 'overdue-every-5wd-2 2026-04-29']);
    expect(turnsOn('2026-04-22')).toEqual(['overdue-every-5wd-2 2026-04-29', 'overdue-every-5wd-3 2026-05-09']);
  });

  it('does not end within thirty years, and is found as fast', () => {
    const [next = ''] = turnsOn('2056-03-09');
    const [kind, on = ''] = next.split(' ');
    expect(kind).toMatch(/^overdue-every-5wd-1\d{3}$/);
    expect(on > '2056-03-09').toBe(true);
    expect(on <= addWorkingDays(calendar, '2056-03-09', 5)).toBe(true);
  });

  it('gives a day that a holiday pushes two turns to one name, whenever it is asked', () => {
    const span = { start: '2026-03-02', due: '2026-08-19' }; // T+25wd is Thursday 2026-09-24
    const names = ['2026-09-21', '2026-09-28', '2026-10-01', '2026-10-07'].map((today) => {
      const plan = reminderPlan(span, rules, today);
      return plan.filter(({ on }) => on === '2026-10-08').map(({ kind }) => kind);
    });
    expect(names).toEqual(names.map(() => ['overdue-weekly-2']));
  });
});

describe('an item that stands on a step already', () => {
  const overdueOf = (step: number) =>
    reminderPlan({ start: '2026-03-02', due: '2026-03-20', step }, rules, '2026-03-02')
      .filter(({ light }) => light === 'overdue')
      .slice(0, 5)
      .map(({ offset, level, copy, effects }) => [offset, level, copy.at(-1), ...effects].join(' '));

  it('starts with the people and the proposals of that step on its first overdue day, and proposes them once', () => {
    expect(overdueOf(1)).toEqual([
      'T+0wd 2 office-head urging-yellow',
      'T+1wd 2 office-head',
      'T+3wd 2 office-head urging-yellow',
      'T+5wd 3 office-head urging-red bulletin-candidate',
      'T+10wd 4 government-leader interview-candidate',
    ]);
    expect(overdueOf(4).slice(0, 3)).toEqual([
      'T+0wd 4 government-leader interview-candidate',
      'T+1wd 4 government-leader',
      'T+3wd 4 government-leader',
    ]);
  });

  it('climbs no higher than the ladder, and is reminded before its due date as any other', () => {
    expect(overdueOf(9)[0]).toBe('T+0wd 5 government-leader raised-supervision');
    const [first] = reminderPlan({ start: '2026-03-02', due: '2026-03-20', step: 4 }, rules, '2026-03-02');
    expect(first).toMatchObject({ kind: 'before-3wd', to: ['handler'], copy: [], level: 0 });
  });
});

describe('the ladders that ship', () => {
  it.each(builtInLadders.map((shipped) => [shipped.code, shipped] as const))('%s is a ladder', (_code, shipped) => {
    expect(ladder.parse(shipped)).toEqual(shipped);
  });

  it('cover every period, and each has a holiday calendar to keep', () => {
    expect(builtInLadders.at(-1)?.upTo).toBeNull();
    expect(planOf('2026-03-02', '2027-03-01').every(({ on }) => isWorkingDay(calendar, on))).toBe(true);
    expect(addDays('2026-03-02', 364)).toBe('2027-03-01');
  });
});
