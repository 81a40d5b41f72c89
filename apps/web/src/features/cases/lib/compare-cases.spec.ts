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
      { aspect: 'measures', before: '0/1', after: '1/1' },
    ]);
  });

  it('are the same when only the days left have changed', () => {
    const after = { ...before, deadline: { ...before.deadline, workingDaysLeft: 2 } };
    expect(compareCases(before, after, 'en')).toEqual([]);
  });
});
