import {
  documentTree,
  reportLayout,
  writingOptions,
  type DocumentTree,
  type ReportDraft,
  type WrittenReportKind,
} from '@bihuan/contracts';
import { aDoneCase, anOverdueCase, aYear, aYearCase } from '../year/year.fixtures';
import type { YearFacts } from '../year/year-facts';
import { firstDraft } from './pieces';
import { reportCards, writeReport } from './write-report';

const options = (changes: Partial<ReportDraft['options']> = {}) => writingOptions.parse(changes);

function linesOf(tree: DocumentTree): readonly string[] {
  return tree.blocks.map((block) => {
    if (block.type === 'paragraph') return block.runs.map(({ text }) => text).join('');
    if (block.type === 'table')
      return block.rows.map(({ cells }) => cells.map(({ text }) => text).join('|')).join('\n');
    if (block.type === 'page-break') return '';
    if (block.type === 'annex') return `${block.label}：${block.title}`;
    return block.type === 'signature' ? `${block.issuer} ${block.date}` : block.text;
  });
}

const facts = () =>
  aYear([
    aDoneCase(1, { statement: '案卷归档率达到100%。', rulesMade: ['案卷管理办法'] }),
    anOverdueCase(2, { title: '现场检查不规范' }),
    aYearCase(3, { domain: 'business', title: '涉企检查重复', disclosure: 'not-public' }),
    aDoneCase(4, { origin: { reportYear: 2025, block: 'problem' }, domain: 'rules', title: '备案审查不及时' }),
  ]);

function draftOf(kind: WrittenReportKind, of: YearFacts, chosen = options()): ReportDraft {
  return firstDraft(reportCards(kind, of, { options: chosen }), chosen);
}
const written = (changes: Partial<ReportDraft['options']> = {}, kind: WrittenReportKind = 'annual') => {
  const draft = draftOf(kind, facts(), options(changes));
  return linesOf(writeReport({ kind, facts: facts(), draft }).tree);
};
const headings = (lines: readonly string[]) => lines.filter((line) => /^[一二三四五六七八]、/u.test(line));

describe('a written report', () => {
  it('says what was found, done and is under way, and owns up to what is late', () => {
    expect(written()[1]).toBe(
      '2026年，在上级党委、政府坚强领导下，扎实推进法治政府建设，各项工作取得新的成效。' +
        '截至2026年12月31日，共有督查整改事项4项，已整改完成2项，完成率50%，正在整改2项，其中逾期1项。现将有关情况报告如下。',
    );
  });

  it('answers for last year’s report, proposes problems with their cause, and arranges what is left', () => {
    const lines = written();
    expect(lines).toContain(
      '针对《海川区人民政府2025年度法治政府建设情况报告》提出的1个问题，制定整改措施1条，截至2026年12月31日，问题已全部整改到位。',
    );
    const problem = lines.indexOf('（一）行政执法规范化水平有待进一步提升');
    expect(lines[problem + 1]).toBe(
      '个别单位1项问题尚未整改到位（其中逾期1项），存在“现场检查不规范”等现象。主要原因是工程周期较长。',
    );
    expect(lines).toContain('（一）持续推进严格规范公正文明执法');
    expect(lines).toContain('附件：1.分领域办理情况表');
    expect(lines.at(-1)).toContain('涉企检查重复|海川区城市管理局|2027年3月31日|整改中');
  });

  it.each([
    ['results-duty-problems', ['举措和成效', '整改落实', '履行', '不足和原因', '主要安排']],
    ['duty-first-points', ['履行', '举措和成效', '整改落实', '不足和原因', '主要安排']],
    ['chapters', ['制度建设', '行政执法', '营商环境', '整改落实', '不足和原因', '主要安排']],
    ['duty-first', ['履行', '举措和成效', '整改落实', '不足和原因', '主要安排']],
    ['duty-third', ['举措和成效', '整改落实', '不足和原因', '履行', '主要安排']],
  ] as const)('sets its chapters in the order %s and counts them without a hole', (layout, order) => {
    const chapters = headings(written({ layout }));
    expect(chapters.map((line, index) => line.includes(order[index] ?? '?'))).toEqual(order.map(() => true));
    expect(chapters.map((line) => line.slice(0, 1)).join('')).toBe('一二三四五六七八'.slice(0, order.length));
  });

  it('does not say that nothing was put right while all of it is under way', () => {
    const fromAbove = aYear([aYearCase(1, { sourceType: 'superior-inspection' })]);
    const { tree } = writeReport({ kind: 'annual', facts: fromAbove, draft: draftOf('annual', fromAbove) });
    const told = linesOf(tree).join('');
    expect(told).toContain('牵头抓好上级督察反馈问题1项的整改，均正在整改。');
    expect(told).not.toContain('完成0项');
  });

  it('runs points on from 一是 where the layout does', () => {
    const lines = written({ layout: 'duty-first-points' });
    expect(lines.some((line) => line.startsWith('一是制度建设与规范性文件。共有问题1项'))).toBe(true);
    expect(lines.some((line) => line.startsWith('二是行政执法。'))).toBe(true);
  });

  it('sets problems in each format', () => {
    const start = (lines: readonly string[]) => lines[lines.findIndex((line) => line.includes('不足和原因')) + 1] ?? '';
    expect(start(written({ problems: 'points' }))).toMatch(/^一是行政执法规范化水平有待进一步提升。个别单位1项/u);
    expect(start(written({ problems: 'inline' }))).toMatch(/^一是行政执法.+二是法治化营商环境有待/u);
    expect(start(written({ problems: 'paragraph' }))).toMatch(/^行政执法.+较长；法治化营商环境有待.+现象。$/u);
  });

  it('writes no rate when its author wants none, and as many decimals as asked for', () => {
    expect(written({ rates: 'none' }).slice(0, 20).join('')).not.toMatch(/完成率/u);
    const three = aYear([aDoneCase(1), aDoneCase(2), aYearCase(3)]);
    const chosen = options({ decimals: 2 });
    const { tree } = writeReport({ kind: 'annual', facts: three, draft: draftOf('annual', three, chosen) });
    expect(linesOf(tree)[1]).toContain('完成率66.67%');
  });

  it('keeps the words that its author made, with the cases behind them, and the proposed ones beside', () => {
    const draft = draftOf('annual', facts());
    const pieces = draft.pieces.map((piece) =>
      piece.id === 'results.enforcement.counts' ? { ...piece, text: '全年发现执法问题2项，已完成整改1项。' } : piece,
    );
    const report = writeReport({ kind: 'annual', facts: facts(), draft: { ...draft, pieces } });
    const piece = report.pieces.find(({ id }) => id === 'results.enforcement.counts');
    expect(piece).toMatchObject({
      edited: true,
      proposed: '共有问题2项，已整改完成1项，完成率50%，正在整改1项，其中逾期1项。',
    });
    const sourced = piece?.runs.filter(({ caseIds }) => caseIds).map(({ text }) => text);
    expect(sourced).toEqual(['2项', '1项']);
    expect(linesOf(report.tree).join('')).toContain('全年发现执法问题2项，已完成整改1项。');
  });

  it('leads from each run to the piece that it came from', () => {
    const { tree, origins } = writeReport({ kind: 'annual', facts: facts(), draft: draftOf('annual', facts()) });
    expect(origins).toHaveLength(tree.blocks.length);
    tree.blocks.forEach((block, place) => {
      if (block.type === 'paragraph') expect(origins[place]).toHaveLength(block.runs.length);
    });
    expect(origins[1]).toContain('preface.counts');
  });

  it('names in the public edition no case that is not public, and neither signatory nor number', () => {
    const chosen = options({ signatory: '王某', documentNumber: '海政发〔2027〕1号', addressee: '市人民政府' });
    const draft = draftOf('annual', facts(), chosen);
    const internal = writeReport({ kind: 'annual', facts: facts(), draft }).tree;
    expect(internal).toMatchObject({ signatory: '王某', documentNumber: '海政发〔2027〕1号', addressee: '市人民政府' });
    const { tree } = writeReport({ kind: 'annual', facts: facts(), draft, edition: 'public' });
    expect(tree).toMatchObject({ signatory: null, documentNumber: null, addressee: null });
    const text = linesOf(tree).join('\n');
    expect(text).not.toContain('涉企检查重复');
    expect(text).toContain('现场检查不规范');
    expect(text).toContain('共有督查整改事项4项');
  });

  it('reports on rectification case by case', () => {
    const lines = written({}, 'rectification');
    expect(headings(lines)).toHaveLength(4);
    expect(lines).toContain('（二）现场检查不规范');
    expect(lines.find((line) => line.startsWith('问题：'))).toContain(
      '已采取措施：印发案卷管理办法（已于2026年8月1日完成）。',
    );
    expect(lines).toContain('未完成原因：工程周期较长。下一步：印发案卷管理办法，确保2026年10月31日前完成。');
  });

  it('tells leaders of the pace in five codes', () => {
    const lines = written({}, 'special');
    expect(lines).toContain(
      '截至2026年12月31日，督查事项共4项，已完成2项（50%）、达进度1项（25%）、欠进度1项（25%）。',
    );
    expect(lines.some((line) => line.endsWith('合计|4|100%'))).toBe(true);
  });

  it('lets the shares of the five codes be 100% together, in the text and in the table alike', () => {
    const thirds = aYear([aDoneCase(1), anOverdueCase(2), aYearCase(3)]);
    const draft = draftOf('special', thirds);
    const { tree } = writeReport({ kind: 'special', facts: thirds, draft });
    const text = linesOf(tree).join('\n');
    expect(text).toContain('已完成1项（33.4%）、达进度1项（33.3%）、欠进度1项（33.3%）');
    expect(text).toContain('已完成|1|33.4%');
  });

  it('is a document that the contracts accept, the same to the byte when it is written again', () => {
    for (const kind of ['annual', 'rectification', 'special'] as const) {
      for (const layout of reportLayout.options) {
        const draft = draftOf(kind, facts(), options({ layout }));
        const { tree } = writeReport({ kind, facts: facts(), draft });
        const again = writeReport({ kind, facts: facts(), draft: JSON.parse(JSON.stringify(draft)) as ReportDraft });
        expect(documentTree.safeParse(tree).success).toBe(true);
        expect(JSON.stringify(again.tree)).toBe(JSON.stringify(tree));
      }
    }
  });

  it('says something of an empty year, too', () => {
    const empty = aYear([]);
    const { tree } = writeReport({ kind: 'annual', facts: empty, draft: draftOf('annual', empty) });
    expect(linesOf(tree)[1]).toBe(
      '2026年，在上级党委、政府坚强领导下，扎实推进法治政府建设，各项工作取得新的成效。现将有关情况报告如下。',
    );
  });
});
