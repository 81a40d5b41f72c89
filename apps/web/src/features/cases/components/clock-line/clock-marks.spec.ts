import type { CaseDeadline } from '@bihuan/contracts';
import { clockMarks } from './clock-marks';

const change = (on: string, from: string | null, to: string): CaseDeadline['history'][number] => ({
  sequence: 1,
  on,
  by: '王主任',
  cause: { zh: '延期', en: 'Extended' },
  from,
  to,
  daysMoved: null,
});
const deadline = {
  start: '2026-05-01',
  original: '2026-05-11',
  current: '2026-05-21',
  pauses: [{ from: '2026-05-03', to: '2026-05-06', days: 3 }],
  history: [change('2026-05-01', null, '2026-05-11'), change('2026-05-10', '2026-05-11', '2026-05-21')],
};
const standing = { today: '2026-05-12', suspendedOn: null, isOver: false };

describe('the line of a deadline', () => {
  it('tells what happened in the order of days, from the issue to the due date', () => {
    const marks = clockMarks(deadline, standing);
    expect(marks.map(({ kind, on }) => [kind, on])).toEqual([
      ['issued', '2026-05-01'],
      ['paused', '2026-05-03'],
      ['moved', '2026-05-10'],
      ['original', '2026-05-11'],
      ['today', '2026-05-12'],
      ['due', '2026-05-21'],
    ]);
    expect(marks.map(({ at }) => Math.round(at * 100))).toEqual([0, 10, 45, 50, 55, 100]);
  });

  it('is drawn until today once the due date has passed', () => {
    const marks = clockMarks(deadline, { ...standing, today: '2026-05-31' });
    expect(marks.at(-1)).toMatchObject({ kind: 'today', at: 1 });
    expect(marks.find(({ kind }) => kind === 'due')?.at).toBeCloseTo(2 / 3);
  });

  it('shows a clock that stands still now as standing until today', () => {
    const marks = clockMarks({ ...deadline, pauses: [] }, { ...standing, suspendedOn: '2026-05-08' });
    expect(marks.find(({ kind }) => kind === 'paused')).toMatchObject({
      on: '2026-05-08',
      until: '2026-05-12',
      days: 4,
      isOpen: true,
    });
  });

  it('leaves today out when the case has come to its end, and the original date when it still holds', () => {
    const marks = clockMarks({ ...deadline, original: '2026-05-21' }, { ...standing, isOver: true });
    expect(marks.map(({ kind }) => kind)).toEqual(['issued', 'paused', 'moved', 'due']);
  });

  it('is empty before the period has started, and has one place only for one day', () => {
    expect(clockMarks({ ...deadline, start: null }, standing)).toEqual([]);
    const one = { start: '2026-05-01', original: '2026-05-01', current: '2026-05-01', pauses: [], history: [] };
    expect(clockMarks(one, { ...standing, today: '2026-05-01' }).map(({ at }) => at)).toEqual([0, 0, 0]);
  });
});
