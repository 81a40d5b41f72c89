import type { CalendarChange } from '@bihuan/contracts';
import { differences, proposedDays } from './proposed-days';

const holiday = (date: string, name = '中秋节') => ({ name, date, isOffDay: true });
const current = [holiday('2026-09-25'), holiday('2026-09-26')];
const correction = (change: Partial<Extract<CalendarChange, { kind: 'correct' }>>): CalendarChange => ({
  kind: 'correct',
  unitId: null,
  year: 2026,
  set: [],
  remove: [],
  ...change,
});

describe('the days that a change leaves', () => {
  it('are those of the file when a year is imported', () => {
    const change = {
      kind: 'import',
      unitId: null,
      year: 2026,
      days: [holiday('2026-10-02'), holiday('2026-10-01')],
    } as const;
    expect(proposedDays(current, { ...change, days: [...change.days] }).map(({ date }) => date)).toEqual([
      '2026-10-01',
      '2026-10-02',
    ]);
  });

  it('are the old ones with single days put in, changed and taken out', () => {
    const worked = { name: '中秋节', date: '2026-09-20', isOffDay: false };
    const change = correction({ set: [worked, holiday('2026-09-26', '临时放假')], remove: ['2026-09-25'] });
    expect(proposedDays(current, change)).toEqual([worked, holiday('2026-09-26', '临时放假')]);
    expect(differences(current, proposedDays(current, change))).toEqual([
      { date: '2026-09-20', before: null, after: worked },
      { date: '2026-09-25', before: current[0], after: null },
      { date: '2026-09-26', before: current[1], after: holiday('2026-09-26', '临时放假') },
    ]);
  });

  it('do not differ when a day is set to what it is', () => {
    expect(differences(current, proposedDays(current, correction({ set: [holiday('2026-09-25')] })))).toEqual([]);
  });
});
