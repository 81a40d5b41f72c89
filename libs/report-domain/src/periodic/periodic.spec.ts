import { documentTree, type DocumentTree } from '@bihuan/contracts';
import { composeBulletin, type BulletinWords } from './bulletin';
import { LONGEST_LIST } from './case-table';
import { composeDispatchSheet } from './dispatch-sheet';
import type { BulletinFacts, DispatchFacts, PeriodicCase } from './periodic-facts';

const idOf = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const aCase = (n: number, change: Partial<PeriodicCase> = {}): PeriodicCase => ({
  caseId: idOf(n),
  number: `2026-DC-${n}`,
  title: `问题${n}。`,
  leadUnit: '区住建局',
  stateLabel: '整改中',
  dueOn: '2026-10-09',
  workingDaysLate: 0,
  ...change,
});
const quietWeek: DispatchFacts = {
  officeName: '区政府督查室',
  from: '2026-11-16',
  to: '2026-11-22',
  registered: [],
  done: [],
  near: [],
  overdue: [],
  coordination: [],
  nextTo: '2026-11-29',
  nextDue: [],
  open: [],
};
const month: BulletinFacts = {
  officeName: '区政府督查室',
  from: '2026-10-01',
  to: '2026-10-31',
  units: [
    { unit: '区教育局', done: [idOf(1)], open: [], overdue: [] },
    { unit: '区住建局', done: [idOf(2)], open: [idOf(3), idOf(4)], overdue: [idOf(4)] },
  ],
  registered: [idOf(3)],
  done: [idOf(2)],
  excluded: [idOf(9)],
  late: [aCase(4, { workingDaysLate: 12 })],
  lateAfter: 5,
};
const draft: BulletinWords = { remarks: '', leftOut: [], issue: null };

const linesOf = (tree: DocumentTree): string[] =>
  tree.blocks.flatMap((block) => {
    if (block.type === 'paragraph') return [block.runs.map(({ text }) => text).join('')];
    return block.type === 'heading' || block.type === 'title' ? [block.text] : [];
  });

describe('a weekly sheet', () => {
  it('of a quiet week has its one sentence and no empty chapters', () => {
    const tree = documentTree.parse(composeDispatchSheet(quietWeek, { remarks: '' }));
    expect(linesOf(tree)).toEqual([
      '区政府督查室周调度表\n（2026年11月16日至2026年11月22日）',
      '一、总体情况',
      '截至2026年11月22日，在办事项0项。本周新增0项，办结0项；临近时限0项，逾期0项；需要协调0项，下周到期0项。',
    ]);
  });

  it('lists at most so many cases, and leads to all of them', () => {
    const overdue = Array.from({ length: LONGEST_LIST + 3 }, (_, n) => aCase(n, { workingDaysLate: 2 }));
    const tree = documentTree.parse(composeDispatchSheet({ ...quietWeek, overdue }, { remarks: '一\n\n 二 ' }));
    const [table] = tree.blocks.flatMap((block) => (block.type === 'table' ? [block] : []));
    expect(table?.rows).toHaveLength(LONGEST_LIST);
    expect(linesOf(tree)).toContain('另有3项，详见台账。');
    expect(linesOf(tree).slice(-3)).toEqual(['三、调度意见', '一', '二']);
    const sentence = tree.blocks.flatMap((block) => (block.type === 'paragraph' ? block.runs : []));
    expect(sentence.find(({ text }) => text === '203项')?.caseIds).toHaveLength(LONGEST_LIST + 3);
  });
});

describe('a monthly bulletin', () => {
  it('gives its figures over what counts, and says what does not', () => {
    const lines = linesOf(documentTree.parse(composeBulletin(month, draft)));
    expect(lines[3]).toBe(
      '截至2026年10月31日，在办和今年办结的督办事项共4项（不含并案、移送、终止的1项），已办结2项，占50%；' +
        '正在办理2项，占50%，其中逾期1项。本月新增1项，办结1项。详见附件。',
    );
    expect(lines).toContain('1.区住建局牵头的“问题4”（2026-DC-4），应于2026年10月9日办结，已逾期12个工作日。');
  });

  it('names nobody whom it leaves out, and has no chapter for it then', () => {
    const lines = linesOf(composeBulletin(month, { ...draft, leftOut: [idOf(4)] }));
    expect(lines.join('')).not.toContain('问题4');
    expect(lines).toContain('二、工作要求');
  });

  it('has its number and the day of its issue only once it is issued', () => {
    expect(composeBulletin(month, draft)).toMatchObject({ documentNumber: null, date: '2026-10-31' });
    const issued = composeBulletin(month, { ...draft, issue: { number: 9, on: '2026-11-03' } });
    expect(issued).toMatchObject({ documentNumber: '第9期', date: '2026-11-03' });
  });

  it('of an office without cases says so', () => {
    const lines = linesOf(
      composeBulletin({ ...month, units: [], late: [], registered: [], done: [], excluded: [] }, draft),
    );
    expect(lines[3]).toBe('截至2026年10月31日，没有在办和今年办结的督办事项。');
  });
});
