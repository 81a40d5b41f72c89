import type { CaseView } from '@bihuan/contracts';
import { planAndOutcome } from './plan-and-outcome';

const idOf = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
const measure = (n: number, dueOn: string, doneOn: string | null = null): CaseView['measures'][number] => ({
  id: idOf(n),
  position: n,
  text: `措施${n}`,
  owner: '李经办',
  dueOn,
  standard: '印发',
  doneOn,
  note: null,
});
const piece = (title: string, measureId: string | null): CaseView['evidence'][number] => ({
  id: idOf(9),
  title,
  measureId,
  file: { id: idOf(8), name: '清单.pdf', size: 1, mediaType: 'application/pdf', sha256: '' },
  submittedAt: '2026-05-01T02:00:00.000Z',
  submittedBy: '李经办',
  verdict: null,
  verdictReason: null,
});

describe('plan and outcome, side by side', () => {
  it('tell each measure as done, done late, still open or overdue', () => {
    const measures = [
      measure(1, '2026-05-10', '2026-05-10'),
      measure(2, '2026-05-10', '2026-05-11'),
      measure(3, '2026-05-12'),
      measure(4, '2026-05-11'),
    ];
    const { pairs, done } = planAndOutcome({ measures, evidence: [] }, '2026-05-12');
    expect(pairs.map(({ outcome }) => outcome)).toEqual(['done', 'done-late', 'open', 'overdue']);
    expect(done).toBe(2);
  });

  it('put evidence beside its measure, and keep what belongs to none', () => {
    const measures = [measure(1, '2026-05-10')];
    const evidence = [piece('清单', idOf(1)), piece('总结', null), piece('旧方案的材料', idOf(7))];
    const { pairs, others } = planAndOutcome({ measures, evidence }, '2026-05-01');
    expect(pairs[0]?.evidence.map(({ title }) => title)).toEqual(['清单']);
    expect(others.map(({ title }) => title)).toEqual(['总结', '旧方案的材料']);
  });

  it('are empty while there is no plan', () => {
    expect(planAndOutcome({ measures: [], evidence: [] }, '2026-05-01')).toEqual({ pairs: [], done: 0, others: [] });
  });
});
