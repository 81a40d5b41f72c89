import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentTree, type DocumentBlock, type DocumentTree } from '@bihuan/contracts';
import { composeReconciliation } from './reconciliation-report';
import { reconciliationFacts } from './reconciliation-facts';
import { aPromise, aProblem, aProposal, idOf, someFacts } from './reconciliation.fixtures';

const fixture = (name: string): string => readFileSync(join(__dirname, '..', 'fixtures', name), 'utf8');
const facts2026 = () => reconciliationFacts.parse(JSON.parse(fixture('reconciliation-2026.facts.json')));

function textOf(block: DocumentBlock): string {
  if (block.type === 'paragraph') return block.runs.map(({ text }) => text).join('');
  if (block.type === 'table') return block.rows.map(({ cells }) => cells.map(({ text }) => text).join('|')).join('\n');
  if (block.type === 'annex' || block.type === 'page-break') return '';
  return block.type === 'signature' ? `${block.issuer} ${block.date}` : block.text;
}
const paragraphsOf = (tree: DocumentTree) => tree.blocks.filter(({ type }) => type === 'paragraph').map(textOf);
const headingsOf = (tree: DocumentTree) => tree.blocks.filter(({ type }) => type === 'heading').map(textOf);
const firstSentence = (tree: DocumentTree) => paragraphsOf(tree)[0];

describe('the reconciliation of last year’s report', () => {
  it('reads as the reviewed golden file', () => {
    const golden: unknown = JSON.parse(fixture('reconciliation-2026.tree.json'));
    expect(JSON.stringify(composeReconciliation(facts2026()))).toBe(JSON.stringify(golden));
  });

  it('is a document that the contracts accept', () => {
    expect(documentTree.parse(composeReconciliation(facts2026()))).toEqual(composeReconciliation(facts2026()));
  });

  it('comes out the same to the byte when it is rebuilt from its stored facts', () => {
    const stored = JSON.stringify(facts2026());
    const rebuilt = composeReconciliation(reconciliationFacts.parse(JSON.parse(stored)));
    expect(JSON.stringify(rebuilt)).toBe(JSON.stringify(composeReconciliation(facts2026())));
  });

  it('says that everything was rectified when everything was', () => {
    const tree = composeReconciliation(someFacts({ cases: [aProblem(1, 'completed'), aProblem(2, 'completed')] }));
    expect(firstSentence(tree)).toBe(
      '针对《海川区人民政府2025年度法治政府建设情况报告》提出的2个问题，制定整改措施2条，截至2026年12月31日，问题已全部整改到位。',
    );
    expect(paragraphsOf(tree)).toContain('上年度报告所列事项均已办结，无结转2027年度的事项。');
  });

  it('names only the outcomes that occur, and owns up to the overdue ones among them', () => {
    const cases = [aProblem(1, 'completed'), aProblem(2, 'in-progress', { dueOn: '2026-10-31', overdue: true })];
    expect(firstSentence(composeReconciliation(someFacts({ cases })))).toBe(
      '针对《海川区人民政府2025年度法治政府建设情况报告》提出的2个问题，制定整改措施2条，截至2026年12月31日，已完成整改1个，正在整改1个（其中逾期1个）。',
    );
  });

  it('is silent about measures when there are none, and puts a dash in the table', () => {
    const tree = composeReconciliation(someFacts({ cases: [aProblem(1, 'in-progress', { measures: [] })] }));
    expect(firstSentence(tree)).not.toContain('措施');
    const [table] = tree.blocks.filter((block) => block.type === 'table');
    expect(table?.rows[0]?.cells[3]?.text).toBe('—');
  });

  it('leads from each count to the cases counted', () => {
    const cases = [aProblem(1, 'completed'), aProblem(2, 'continuing'), aProblem(3, 'continuing')];
    const tree = composeReconciliation(someFacts({ cases }));
    const runs = tree.blocks.flatMap((block) => (block.type === 'paragraph' ? block.runs : []));
    const behind = (text: string) => runs.find((run) => run.text === text)?.caseIds;
    expect(behind('3个问题')).toEqual([idOf(1), idOf(2), idOf(3)]);
    expect(behind('1个')).toEqual([idOf(1)]);
    expect(behind('2个')).toEqual([idOf(2), idOf(3)]);
  });

  it('says so when the last report listed nothing, and leaves out the promises nobody made', () => {
    const tree = composeReconciliation(someFacts({}));
    expect(headingsOf(tree)).toEqual(['一、上年度存在问题整改落实情况', '二、结转事项', '三、拟列入本年度报告的问题']);
    expect(paragraphsOf(tree)).toEqual([
      '《海川区人民政府2025年度法治政府建设情况报告》没有列入台账跟踪整改的问题。',
      '无结转2027年度的事项。',
      '截至2026年12月31日，无拟列入2026年度报告的问题。',
    ]);
  });

  it('counts a promise as a piece of work and not as a problem', () => {
    const tree = composeReconciliation(someFacts({ cases: [aProblem(1, 'completed'), aPromise(2, 'in-progress')] }));
    expect(headingsOf(tree)[1]).toBe('二、上年度安排落实情况');
    expect(paragraphsOf(tree)[1]).toBe(
      '针对《海川区人民政府2025年度法治政府建设情况报告》安排的1项工作，细化落实措施1条，截至2026年12月31日，正在推进1项。',
    );
  });

  it('carries over what is open with its deadline and its reason, and nothing that is finished', () => {
    const cases = [
      aProblem(1, 'completed'),
      aProblem(2, 'terminated'),
      aProblem(3, 'in-progress', { relapses: 1, dueOn: '2027-03-01' }),
      aProblem(4, 'not-rectified', { dueOn: null }),
    ];
    const tables = composeReconciliation(someFacts({ cases })).blocks.filter(({ type }) => type === 'table');
    expect(tables.map(textOf)[1]).toBe(
      [
        '1|问题3有待加强|区司法局|2027年3月1日|整改后出现反弹，重新整改',
        '2|问题4有待加强|区司法局|未定时限|经核查尚未整改到位',
      ].join('\n'),
    );
  });

  it('proposes the open cases for the next report with the grounds for each', () => {
    const openCases = [
      aProposal(7, { reason: 'relapsed', relapses: 2, sinceYear: 2024, overdue: true, dueOn: '2026-09-30' }),
    ];
    const last = paragraphsOf(composeReconciliation(someFacts({ openCases }))).at(-1);
    expect(last).toBe(
      '1.问题7有待加强（牵头单位：区司法局；时限：2026年9月30日；列入理由：整改后出现反弹，已逾期，累计反弹2次，自2024年延续至今）。',
    );
  });
});
