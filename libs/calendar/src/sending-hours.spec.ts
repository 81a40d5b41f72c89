import { builtInYears, sendingHours, workCalendar } from './index';

const calendar = workCalendar(builtInYears);
const at = (local: string) => sendingHours(new Date(`${local}:00+08:00`), 'Asia/Shanghai', calendar);

describe('the hours in which people may be written to', () => {
  it.each([
    ['2026-03-03T07:59', null],
    ['2026-03-03T08:00', { day: '2026-03-03', time: '08:00' }],
    ['2026-03-03T17:59', { day: '2026-03-03', time: '17:59' }],
    ['2026-03-03T18:00', null],
    ['2026-03-03T23:30', null],
  ])('%s: %j', (local, hours) => {
    expect(at(local)).toEqual(hours);
  });

  it('are on no weekend and no holiday, but a make-up Saturday', () => {
    expect(at('2026-03-07T10:00')).toBeNull();
    expect(at('2026-10-01T10:00')).toBeNull();
    const makeUp = [...calendar.days.values()].find((day) => day.date.startsWith('2026') && !day.isOffDay)?.date;
    expect(at(`${makeUp}T10:00`)?.day).toBe(makeUp);
  });
});
