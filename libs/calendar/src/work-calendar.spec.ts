import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { calendarYear, type PlainDate } from '@bihuan/contracts';
import * as fc from 'fast-check';
import {
  addDays,
  addWorkingDays,
  builtInYears,
  daysBetween,
  isWorkingDay,
  knowsYear,
  workCalendar,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
  workingDaysBetween,
} from './index';

const calendar = workCalendar(builtInYears);

const listed = new Map(builtInYears.flatMap((year) => year.days.map((day) => [day.date, day.isOffDay])));

/** A second, naive opinion: walks a day at a time over the raw lists, and shares no code with the library. */
const slow = {
  next: (date: PlainDate, step: 1 | -1): PlainDate =>
    new Date(Date.parse(date) + step * 86_400_000).toISOString().slice(0, 10),
  isWorked(date: PlainDate): boolean {
    return !(listed.get(date) ?? [0, 6].includes(new Date(date).getUTCDay()));
  },
  add(date: PlainDate, n: number): PlainDate {
    let [day, left] = [date, Math.abs(n)];
    while (left > 0) {
      day = slow.next(day, n > 0 ? 1 : -1);
      if (slow.isWorked(day)) left -= 1;
    }
    return day;
  },
  between(from: PlainDate, to: PlainDate): number {
    const step = from <= to ? 1 : -1;
    let [day, count] = [from, 0];
    while (day !== to) {
      day = slow.next(day, step);
      if (slow.isWorked(day)) count += step;
    }
    return count;
  },
};

// From before the first known year to after the last, so that unpublished years and both turns are in play.
const aDay = fc.integer({ min: -400, max: 1600 }).map((offset) => addDays('2024-01-01', offset));
const aCount = fc.integer({ min: -150, max: 150 });
const notNone = aCount.filter((n) => n !== 0);

describe('working days, against a count by hand', () => {
  it('agree on every single day from 2023 to 2028', () => {
    for (let day: PlainDate = '2023-01-01'; day < '2029-01-01'; day = slow.next(day, 1)) {
      expect([day, isWorkingDay(calendar, day)]).toEqual([day, slow.isWorked(day)]);
    }
  });

  it('agree on the n-th working day, forwards and backwards', () => {
    fc.assert(fc.property(aDay, aCount, (day, n) => addWorkingDays(calendar, day, n) === slow.add(day, n)));
  });

  it('agree on the number of working days between two days', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: -200, max: 200 }), (from, distance) => {
        const to = addDays(from, distance);
        expect(workingDaysBetween(calendar, from, to)).toBe(slow.between(from, to));
      }),
    );
  });

  it('are never a day off when working days were added', () => {
    fc.assert(fc.property(aDay, notNone, (day, n) => slow.isWorked(addWorkingDays(calendar, day, n))));
  });

  it('are as many between a day and its n-th working day as were added', () => {
    fc.assert(
      fc.property(aDay, aCount, (day, n) => {
        expect(workingDaysBetween(calendar, day, addWorkingDays(calendar, day, n))).toBe(n);
      }),
    );
  });

  it('never fall behind when one more is added or the start is a day later', () => {
    fc.assert(
      fc.property(aDay, aCount, (day, n) => {
        const due = addWorkingDays(calendar, day, n);
        expect(addWorkingDays(calendar, day, n + 1) > due).toBe(true);
        expect(addWorkingDays(calendar, addDays(day, 1), n) >= due).toBe(true);
      }),
    );
  });

  it('hold beyond any list, where only weekends are off', () => {
    expect(addWorkingDays(calendar, '1960-01-01', -10)).toBe('1959-12-18');
    expect(addWorkingDays(calendar, '2026-11-20', 1000)).toBe(slow.add('2026-11-20', 1000));
  });
});

describe('the working calendar', () => {
  it('works a Saturday given in exchange for a holiday and rests on a weekday holiday', () => {
    expect(isWorkingDay(calendar, '2026-02-14')).toBe(true);
    expect(isWorkingDay(calendar, '2026-02-16')).toBe(false);
  });

  it('leaves a day as it is when no working days are added', () => {
    expect(addWorkingDays(calendar, '2026-10-01', 0)).toBe('2026-10-01');
    expect(workingDaysBetween(calendar, '2026-10-01', '2026-10-01')).toBe(0);
  });

  it('finds the working day nearest to a holiday on either side', () => {
    expect(workingDayOnOrAfter(calendar, '2026-10-03')).toBe('2026-10-08');
    expect(workingDayOnOrBefore(calendar, '2026-10-03')).toBe('2026-09-30');
    expect(workingDayOnOrAfter(calendar, '2026-10-10')).toBe('2026-10-10');
    expect(workingDayOnOrBefore(calendar, '2026-10-10')).toBe('2026-10-10');
  });

  it('takes a local holiday from a list that stands behind the national one', () => {
    const local = { year: 2026, days: [{ name: '开斋节', date: '2026-03-20', isOffDay: true }] };
    expect(isWorkingDay(workCalendar([...builtInYears, local]), '2026-03-20')).toBe(false);
    expect(isWorkingDay(calendar, '2026-03-20')).toBe(true);
  });

  it('takes a day at the turn of the year from the next year', () => {
    const year2019 = { year: 2019, days: [{ name: '元旦', date: '2018-12-29', isOffDay: false }] };
    expect(isWorkingDay(workCalendar([year2019]), '2018-12-29')).toBe(true);
  });

  it('does not take an empty list for a published year', () => {
    const withEmpty = workCalendar([...builtInYears, { year: 2027, days: [] }]);
    expect([2023, 2024, 2025, 2026, 2027].map((year) => knowsYear(withEmpty, year))).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
  });

  it('refuses a day that does not exist and a broken number of days', () => {
    expect(() => addWorkingDays(calendar, '2026-02-30', 1)).toThrow(RangeError);
    expect(() => addWorkingDays(calendar, '2026-02-03', 1.5)).toThrow(RangeError);
    expect(() => daysBetween('2026-2-3', '2026-02-04')).toThrow(RangeError);
  });
});

const officialFolder = path.resolve(__dirname, '../../../../shared/calendar');
const describeOfficial = existsSync(officialFolder) ? describe : describe.skip;

describeOfficial('the official lists', () => {
  const read = (name: string) => calendarYear.parse(JSON.parse(readFileSync(path.join(officialFolder, name), 'utf8')));

  it('can all be imported, without the keys that only their source needs', () => {
    const names = readdirSync(officialFolder).filter((name) => name.endsWith('.json'));
    expect(names.map((name) => read(name).year)).toEqual(names.map((name) => Number(name.slice(0, 4))));
    expect(Object.keys(read('2026.json')).toSorted()).toEqual(['days', 'papers', 'year']);
  });

  it.each(builtInYears.map((year) => [year.year, year] as const))(
    'agree with the built-in year %i',
    (year, builtIn) => {
      expect(builtIn).toEqual(read(`${year}.json`));
    },
  );
});
