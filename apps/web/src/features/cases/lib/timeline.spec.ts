import type { JournalEntry } from '@bihuan/contracts';
import { byDay } from './timeline';

const entry = (sequence: number, at: string): JournalEntry => ({
  sequence,
  type: 'plan.submitted',
  label: { zh: '报送整改方案', en: 'Submit plan' },
  at,
  by: '李经办',
  byUnit: null,
  from: null,
  to: { zh: '方案待审', en: 'Plan review' },
  details: [],
  hash: '',
});

describe('the timeline', () => {
  it('groups entries by the day of the office, not of the clock of the world', () => {
    const days = byDay([
      entry(3, '2026-05-02T16:10:00.000Z'), // 3 May, ten past midnight in the office
      entry(2, '2026-05-02T15:50:00.000Z'),
      entry(1, '2026-05-01T16:30:00.000Z'),
    ]);
    expect(days.map(({ day, entries }) => [day, entries.map(({ sequence }) => sequence)])).toEqual([
      ['2026-05-03', [3]],
      ['2026-05-02', [2, 1]],
    ]);
  });

  it('is empty without entries', () => {
    expect(byDay([])).toEqual([]);
  });
});
