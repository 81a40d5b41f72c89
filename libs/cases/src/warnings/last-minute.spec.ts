import { secondsLeft } from './last-minute';

describe('what is left of the due day when something is handed in', () => {
  const left = (at: string, dueOn: string | null = '2026-03-31') => secondsLeft(new Date(at), dueOn, 'Asia/Shanghai');

  it('is told in seconds during its last ten minutes', () => {
    expect(left('2026-03-31T23:59:48+08:00')).toBe(12);
    expect(left('2026-03-31T23:59:59.999+08:00')).toBe(1);
    expect(left('2026-03-31T23:50:00+08:00')).toBe(600);
  });

  it('is of no interest before them, after them and without a due day', () => {
    expect(left('2026-03-31T23:49:59+08:00')).toBeNull();
    expect(left('2026-04-01T00:00:00+08:00')).toBeNull();
    expect(left('2026-03-30T23:59:48+08:00')).toBeNull();
    expect(left('2026-03-31T23:59:48+08:00', null)).toBeNull();
  });

  it('is counted in the time zone of the office', () => {
    expect(left('2026-03-31T23:59:48Z')).toBeNull();
  });
});
