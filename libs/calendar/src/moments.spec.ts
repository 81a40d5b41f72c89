import * as fc from 'fast-check';
import { addDays, localDateOf, localDaySpan, localMoment, localTimeOf } from './index';

describe('a moment of an office', () => {
  it.each([
    ['2026-11-23', '09:00', 'Asia/Shanghai', '2026-11-23T01:00:00.000Z'],
    ['2026-11-23', '00:00', 'Asia/Shanghai', '2026-11-22T16:00:00.000Z'],
    ['2026-11-23', '09:00', 'UTC', '2026-11-23T09:00:00.000Z'],
    ['2026-11-23', '09:00', 'Asia/Kathmandu', '2026-11-23T03:15:00.000Z'],
    ['2026-07-01', '09:00', 'Europe/Berlin', '2026-07-01T07:00:00.000Z'],
    ['2026-12-01', '09:00', 'Europe/Berlin', '2026-12-01T08:00:00.000Z'],
  ])('%s %s in %s is %s', (date, time, zone, instant) => {
    expect(localMoment(date, time, zone)).toBe(instant);
    expect([localDateOf(instant, zone), localTimeOf(instant, zone)]).toEqual([date, time]);
  });

  it('that daylight saving skips happens as late as the clock is put forward', () => {
    expect(localMoment('2026-03-08', '02:30', 'America/New_York')).toBe('2026-03-08T07:30:00.000Z');
    expect(localMoment('2026-10-04', '02:10', 'Australia/Lord_Howe')).toBe('2026-10-03T15:40:00.000Z');
  });

  it('that daylight saving repeats is the first of the two', () => {
    expect(localMoment('2026-11-01', '01:30', 'America/New_York')).toBe('2026-11-01T05:30:00.000Z');
    expect(localMoment('2026-10-25', '02:30', 'Europe/Berlin')).toBe('2026-10-25T00:30:00.000Z');
  });

  it('lasts a day of 23, 24 or 25 hours', () => {
    const hours = (date: string): number => {
      const { from, to } = localDaySpan(date, 'Europe/Berlin');
      return (Date.parse(to) - Date.parse(from)) / 3_600_000;
    };
    expect(['2026-03-29', '2026-03-30', '2026-10-25'].map(hours)).toEqual([23, 24, 25]);
  });

  it('is read back as the day and time it was made from, in any zone, at nine in the morning', () => {
    const zones = ['Asia/Shanghai', 'Asia/Kathmandu', 'Pacific/Kiritimati', 'America/St_Johns', 'Australia/Lord_Howe'];
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 20_000 }), fc.constantFrom(...zones), (offset, zone) => {
        const date = addDays('2026-01-01', offset);
        const instant = localMoment(date, '09:07', zone);
        expect([localDateOf(instant, zone), localTimeOf(instant, zone)]).toEqual([date, '09:07']);
      }),
    );
  });

  it('knows that an evening in UTC is already tomorrow in China', () => {
    expect(localDateOf('2026-12-31T16:00:00Z', 'Asia/Shanghai')).toBe('2027-01-01');
    expect(localTimeOf('2026-12-31T23:59:59.999+08:00', 'Asia/Shanghai')).toBe('23:59');
  });

  it('is refused for a time, a zone or an instant that does not exist', () => {
    expect(() => localMoment('2026-11-23', '24:00', 'Asia/Shanghai')).toThrow(RangeError);
    expect(() => localMoment('2026-11-23', '9:00', 'Asia/Shanghai')).toThrow(RangeError);
    expect(() => localMoment('2026-11-23', '09:00', 'Asia/Nowhere')).toThrow(RangeError);
    expect(() => localDateOf('2026-11-23T09:00:00', 'Asia/Shanghai')).toThrow(RangeError);
    expect(() => localTimeOf('2026-11-23', 'Asia/Shanghai')).toThrow(RangeError);
  });
});
