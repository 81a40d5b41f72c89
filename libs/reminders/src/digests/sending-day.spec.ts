import { builtInYears, workCalendar } from '@bihuan/calendar';
import { sendingDay } from './sending-day';

const calendar = workCalendar(builtInYears);
const setting = { timeZone: 'Asia/Shanghai', digestTime: '09:00' };
const at = (local: string) => sendingDay(new Date(`${local}:00+08:00`), setting, calendar);

describe('the day whose digest may be sent', () => {
  it.each([
    ['2026-03-03T08:59', null],
    ['2026-03-03T09:00', '2026-03-03'],
    ['2026-03-03T17:59', '2026-03-03'],
    ['2026-03-03T18:00', null],
    ['2026-03-03T23:30', null],
  ])('%s: %s', (local, day) => {
    expect(at(local)).toBe(day);
  });

  it('is no weekend and no holiday, but a make-up Saturday', () => {
    expect(at('2026-03-07T10:00')).toBeNull();
    expect(at('2026-10-01T10:00')).toBeNull();
    const makeUp = [...calendar.days.values()].find((day) => day.date.startsWith('2026') && !day.isOffDay)?.date;
    expect(at(`${makeUp}T10:00`)).toBe(makeUp);
  });
});
