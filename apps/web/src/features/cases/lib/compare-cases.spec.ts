import { compareCases, type ComparedCase } from './compare-cases';
import { noCase } from './known-case';

const id = '00000000-0000-4000-8000-000000000001';
const before: ComparedCase = {
  state: { id: 'plan-review', label: { zh: '方案待审', en: 'Plan review' }, open: true, awaits: [] },
  deadline: { ...noCase.deadline, current: '2026-05-01', workingDaysLeft: 3 },
  leadUnit: { id, name: '司法局' },
  goal: null,
  measures: [{ id, position: 1, text: 'a', owner: 'b', dueOn: '2026-04-01', standard: 'c', doneOn: null, note: null }],
  evidence: [],
  tasks: [],
  requests: [],
};

describe('two looks at a case', () => {
  it('are told apart by what the page shows', () => {
    const after: ComparedCase = {
      ...before,
      state: { id: 'rectifying', label: { zh: '整改中', en: 'Rectifying' }, open: true, awaits: [] },
      goal: '齐全率100%',
      measures: before.measures.map((measure) => ({ ...measure, doneOn: '2026-03-01' })),
    };
    expect(compareCases(before, after, 'zh')).toEqual([
      { aspect: 'state', before: '方案待审', after: '整改中' },
      { aspect: 'goal', before: '—', after: '齐全率100%' },
      { aspect: 'measures', of: '1', before: 'a；b；2026-04-01；c', after: 'a；b；2026-04-01；c；2026-03-01' },
    ]);
  });

  it('name the piece of evidence that is new, and the one that was judged meanwhile', () => {
    const piece = (n: number, title: string): ComparedCase['evidence'][number] => ({
      id: `00000000-0000-4000-8000-00000000000${n}`,
      title,
      measureId: null,
      file: { id, name: '清单.pdf', size: 1, mediaType: 'application/pdf', sha256: '' },
      submittedAt: '2026-05-01T02:00:00.000Z',
      submittedBy: '李经办',
      verdict: null,
      verdictReason: null,
    });
    const judged = { ...piece(2, '清单'), verdict: 'rejected', verdictReason: '缺页' } as const;
    expect(
      compareCases(
        { ...before, evidence: [piece(2, '清单')] },
        { ...before, evidence: [judged, piece(3, '照片')] },
        'zh',
      ),
    ).toEqual([
      { aspect: 'evidence', of: '清单', before: '未认定', after: '不采信；缺页' },
      { aspect: 'evidence', of: '照片', before: '—', after: '未认定' },
    ]);
  });

  it('are the same when only the days left have changed', () => {
    const after = { ...before, deadline: { ...before.deadline, workingDaysLeft: 2 } };
    expect(compareCases(before, after, 'en')).toEqual([]);
  });
});
