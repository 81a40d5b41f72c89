import { readCalendarFile } from './calendar-file';

const day = { name: '元旦', date: '2027-01-01', isOffDay: true };

describe('a calendar file', () => {
  it('is read, unknown keys included', () => {
    const text = JSON.stringify({ $schema: 'x', year: 2027, papers: [], days: [day] });
    expect(readCalendarFile(text)).toMatchObject({ kind: 'ready', year: { year: 2027, days: [day] } });
  });

  it('is refused with the place of each fault', () => {
    const text = JSON.stringify({ year: 2027, days: [{ ...day, date: '2027-02-30' }] });
    expect(readCalendarFile(text)).toMatchObject({ kind: 'invalid', faults: [{ path: 'days.0.date' }] });
    expect(readCalendarFile('[]')).toMatchObject({ kind: 'invalid' });
    expect(readCalendarFile('{')).toEqual({ kind: 'not-json' });
  });
});
