import { builtInYears } from './built-in-years';
import { monthOf, reportingDay, weekOf } from './periods';
import { workCalendar } from './work-calendar';

const calendar = workCalendar(builtInYears);

describe('the periods that are reported on', () => {
  it('are weeks from Monday to Sunday, over the turn of the year too', () => {
    expect(weekOf('2026-11-22')).toEqual({ from: '2026-11-16', to: '2026-11-22' });
    expect(weekOf('2026-11-23')).toEqual({ from: '2026-11-23', to: '2026-11-29' });
    expect(weekOf('2027-01-01')).toEqual({ from: '2026-12-28', to: '2027-01-03' });
  });

  it('are months with all their days', () => {
    expect(monthOf('2026-12-31')).toEqual({ from: '2026-12-01', to: '2026-12-31' });
    expect(monthOf('2028-02-10')).toEqual({ from: '2028-02-01', to: '2028-02-29' });
  });

  it('are reported on the first working day after them, which a holiday moves into the next week', () => {
    expect(reportingDay(calendar, weekOf('2026-11-20'))).toBe('2026-11-23');
    // the National Day holiday of 2026 ends on 7 October; 10 October, a Saturday, is worked
    expect(reportingDay(calendar, monthOf('2026-09-15'))).toBe('2026-10-08');
    expect(reportingDay(calendar, weekOf('2026-10-02'))).toBe('2026-10-08');
    // the Spring Festival of 2026 takes the whole week of 16 February
    expect(reportingDay(calendar, weekOf('2026-02-15'))).toBe('2026-02-24');
  });
});
