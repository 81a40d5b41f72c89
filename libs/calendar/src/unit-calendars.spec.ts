import { builtInYears, isWorkingDay, knowsYear, unitCalendars, type LocalList } from './index';

const units = [
  { id: 'district', path: 'district/' },
  { id: 'town', path: 'district/town/' },
  { id: 'station', path: 'district/town/station/' },
  { id: 'bureau', path: 'district/bureau/' },
];
const day = (date: string, isOffDay: boolean) => ({ name: '地方安排', date, isOffDay });
const list = (unitId: string, ...days: LocalList['days']): LocalList => ({ unitId, days });
const worked = (lists: readonly LocalList[], unitId: string | null, date: string) =>
  isWorkingDay(unitCalendars(builtInYears, lists, units).of(unitId), date);

describe('the calendars of units', () => {
  it('are the national one where no list speaks', () => {
    const calendars = unitCalendars(builtInYears, [list('town', day('2026-08-05', true))], units);
    expect(calendars.of('bureau')).toBe(calendars.national);
    expect(calendars.of('elsewhere')).toBe(calendars.national);
    expect(calendars.of(null)).toBe(calendars.national);
    expect(calendars.all).toHaveLength(2);
    expect(calendars.places).toEqual({ town: 1, station: 1 });
  });

  it('hold for the whole subtree of the unit, and for nobody beside', () => {
    const lists = [list('town', day('2026-08-05', true))];
    expect(['district', 'town', 'station', 'bureau'].map((unit) => worked(lists, unit, '2026-08-05'))).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  it('let a local list override a national holiday and a make-up day', () => {
    const lists = [list('bureau', day('2026-10-01', false), day('2026-09-20', true))];
    expect(worked(lists, 'town', '2026-10-01')).toBe(false);
    expect(worked(lists, 'bureau', '2026-10-01')).toBe(true);
    expect(worked(lists, 'town', '2026-09-20')).toBe(true);
    expect(worked(lists, 'bureau', '2026-09-20')).toBe(false);
  });

  it('let the list of a lower unit override that of a higher one for the same day, in whatever order they come', () => {
    const higher = list('district', day('2026-08-05', true), day('2026-08-06', true));
    const lower = list('station', day('2026-08-05', false));
    for (const lists of [
      [higher, lower],
      [lower, higher],
    ]) {
      expect(worked(lists, 'station', '2026-08-05')).toBe(true);
      expect(worked(lists, 'station', '2026-08-06')).toBe(false);
      expect(worked(lists, 'town', '2026-08-05')).toBe(false);
    }
  });

  it('do not make a year published that nationally is not', () => {
    const calendars = unitCalendars(builtInYears, [list('town', day('2027-08-05', true))], units);
    expect(isWorkingDay(calendars.of('town'), '2027-08-05')).toBe(false);
    expect(knowsYear(calendars.of('town'), 2027)).toBe(false);
  });
});
