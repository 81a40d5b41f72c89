import type { RefusedEvent } from '@bihuan/contracts';
import { refusedGroups } from './refused-groups';

const words = (zh: string) => ({ zh, en: zh });
const refused = (type: string, code: string, reason: string): RefusedEvent => ({
  type,
  label: words(type),
  reasons: [{ code, reason: words(reason) }],
  who: ['office-lead'],
});

describe('what somebody may not do', () => {
  it('is told once for all that is simply somebody else’s', () => {
    const groups = refusedGroups([
      refused('case.suspended', 'not-yours', 'only the head'),
      refused('closure.requested', 'every-measure-done', 'measures are open'),
      refused('case.referred', 'not-yours', 'only the head'),
    ]);
    expect(groups.map(({ labels }) => labels.map(({ zh }) => zh))).toEqual([
      ['case.suspended', 'case.referred'],
      ['closure.requested'],
    ]);
    expect(groups.map(({ who }) => who)).toEqual([[], ['office-lead']]);
  });
});
