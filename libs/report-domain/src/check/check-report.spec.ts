import { writingOptions, type DocumentTree, type TextRun } from '@bihuan/contracts';
import { paragraph, plain } from '../sentence';
import { aDoneCase, anOverdueCase, aYear, aYearCase } from '../year/year.fixtures';
import { firstDraft } from '../writing/pieces';
import { reportCards, writeReport } from '../writing/write-report';
import { checkDocument, checkReport } from './check-report';
import type { CheckContext } from './finding';

const context: CheckContext = { asOf: '2026-12-31', edition: 'internal', names: [], hiddenTitles: [] };

function treeOf(...blocks: DocumentTree['blocks']): DocumentTree {
  const issuer = '海川区人民政府';
  const signature = { type: 'signature', issuer, date: '2026-12-31' } as const;
  const head = { title: '报告', addressee: null, issuer, date: '2026-12-31', documentNumber: null, signatory: null };
  return { ...head, blocks: [...blocks, signature] };
}
const found = (text: string, changes: Partial<CheckContext> = {}) =>
  checkDocument(treeOf(paragraph(plain(text))), { ...context, ...changes })
    .filter(({ rule }) => rule !== 'figure-without-source')
    .map(({ rule, found, expected }) => [rule, found, expected]);
const runs = (...of: TextRun[]) =>
  checkDocument(treeOf(paragraph(...of)), context)
    .filter(({ rule }) => rule !== 'figure-without-source')
    .map(({ rule, expected }) => [rule, expected]);

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const ids = (count: number) => Array.from({ length: count }, (_none, n) => id(n));

describe('the check of sentences that an author typed', () => {
  it.each([
    ['排查隐患166项，已整改完成146项，完成率87.95%。'],
    ['接收投诉举报4194件，办结3664件，办结率达87.4%。'],
    ['受理29件，其中纠错20件，综合纠错率为68.97%。'],
    ['清理文件72件，保留60件、废止3件、修改2件、失效7件。'],
    ['共梳理文件84件，拟废止4件，拟修订12件，已废止1件。'],
    ['全年共18项，已办结12项，正在办理6项，其中逾期2项。'],
    ['败诉率12.5%，同比降低7.5个百分点；办理案件120件，同比增长23.7%。'],
    ['税收同比增长率达123%。'],
    ['截至2026年12月31日，印发9期督察通报。'],
    ['依据《条例》第3条和海政发〔2026〕3号，12345热线电话畅通。'],
  ])('finds nothing in %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    ['排查隐患166项，已整改完成146项，完成率88.95%。', ['rate-disagrees', '88.95%', '87.95%']],
    ['接收投诉举报4194件，办结3664件，办结率达87.3%。', ['rate-disagrees', '87.3%', '87.4%']],
    ['排查隐患166项，已整改完成176项。', ['part-exceeds-total', '176项', '≤166项']],
    ['共18项，已办结12项，正在办理5项。', ['parts-differ-from-total', '5项', '17≠18项']],
    ['清理文件72件，保留60件、废止3件、修改2件、失效8件。', ['parts-differ-from-total', '8件', '73≠72件']],
    ['败诉率同比降低7.5%。', ['change-of-rate-in-percent', '率同比降低7.5%', '率同比降低7.5个百分点']],
    [
      '败诉率12.5%，同比降低7.5%。',
      ['change-of-rate-in-percent', '率12.5%，同比降低7.5%', '率12.5%，同比降低7.5个百分点'],
    ],
    [
      '案件数量同比增长7.5个百分点。',
      ['change-of-number-in-points', '案件数量同比增长7.5个百分点', '案件数量同比增长7.5%'],
    ],
    ['办结率达102%。', ['rate-above-all', '办结率达102%', '≤100%']],
    ['截至2026年11月30日，工作有序。', ['as-of-differs', '截至2026年11月30日', '截至2026年12月31日']],
    ['联系电话13812345678。', ['telephone-number', '13812345678', null]],
    ['身份证号110101199003071234。', ['identity-number', '110101199003071234', null]],
    ['信访人张三反映的问题已办结。', ['petitioner-name', '信访人张三', null]],
    ['情况（请补充：听取汇报的次数）。', ['to-fill-in', '（请补充：听取汇报的次数）', null]],
  ])('finds what is wrong with %s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it('finds names on the list, and in the public edition what must not be published', () => {
    expect(found('李四反映的问题已办结。', { names: ['李四'] })).toEqual([['listed-name', '李四', null]]);
    const words = '内部资料显示，涉企检查重复问题仍未解决。';
    expect(found(words)).toEqual([]);
    expect(found(words, { edition: 'public', hiddenTitles: ['涉企检查重复'] }).map(([rule]) => rule)).toEqual([
      'not-to-be-published',
      'case-not-public',
    ]);
  });

  it('says of a number that has no source that nobody can count it again, and where it stands', () => {
    const [finding] = checkDocument(treeOf(paragraph(plain('培训'), plain('干部300人次，2026年共'))), context);
    expect(finding).toMatchObject({
      rule: 'figure-without-source',
      severity: 'warning',
      block: 0,
      run: 1,
      offset: 2,
      found: '300人次',
      caseIds: [],
    });
  });
});

describe('the check of numbers with their cases', () => {
  const share = (text: string): TextRun => ({ text, caseIds: ids(7), figure: { kind: 'share', of: ids(8) } });
  it.each([
    ['12项', 12, []],
    ['13项', 12, [['figure-disagrees', '12项']]],
    ['12.5项', 12, [['figure-disagrees', '12项']]],
  ])('counts %s over %i cases', (text, count, expected) => {
    expect(runs({ text, caseIds: ids(count), figure: { kind: 'count' } })).toEqual(expected);
  });

  it.each([
    ['87.5%', []],
    ['88%', []],
    ['近88%', []],
    ['超87%', []],
    ['87%', [['figure-disagrees', '88%']]],
    ['超88%', []],
    ['87.4%', [['figure-disagrees', '87.5%']]],
    ['87.51%', [['figure-disagrees', '87.5%']]],
  ])('knows that seven of eight are not always %s', (text, expected) => {
    expect(runs(share(text))).toEqual(expected);
  });

  it('reads sums of money in their unit, and a growth in its direction', () => {
    const money = (text: string): TextRun => ({
      text,
      caseIds: ids(2),
      figure: { kind: 'sum', terms: ['12000', '345.67'] },
    });
    expect(runs(money('1.23亿元'))).toEqual([]);
    expect(runs(money('12345.67万元'))).toEqual([]);
    expect(runs(money('1.24亿元'))).toEqual([['figure-disagrees', '1.23亿元']]);
    const growth: TextRun = { text: '20%', caseIds: ids(4), figure: { kind: 'growth', before: ids(5) } };
    expect(runs(plain('同比下降'), growth)).toEqual([]);
    expect(runs(plain('同比增长'), growth)).toEqual([['figure-disagrees', '下降']]);
  });

  it('wants one rate to be written in one way', () => {
    expect(runs(share('87.5%'), plain('，'), share('88%'))).toEqual([['text-differs-from-table', '87.5%']]);
  });
});

describe('the check of tables', () => {
  const column = (header: string) => ({ header, width: 1, align: 'center' }) as const;
  const table = (last: string) =>
    ({
      type: 'table',
      columns: [column('领域'), column('事项数'), column('完成率')],
      rows: [
        ['行政执法', '12', '75%'],
        ['应急', '8', '50%'],
        ['合计', last, '65%'],
      ].map((cells) => ({ cells: cells.map((text) => ({ text })) })),
    }) as const;
  const check = (text: string, last = '20') =>
    checkDocument(treeOf(paragraph(plain(text)), table(last)), context)
      .filter(({ rule }) => rule !== 'figure-without-source')
      .map(({ rule, block, run, found, expected }) => [rule, block, run, found, expected]);

  it('adds up the lines of each column', () => {
    expect(check('情况见附表。')).toEqual([]);
    expect(check('情况见附表。', '21')).toEqual([['table-sum', 1, 7, '21', '20']]);
  });

  it('holds typed text against the line that it names, or else the total', () => {
    expect(check('应急完成率50%，总体良好。')).toEqual([]);
    expect(check('总体完成率达65%。')).toEqual([]);
    expect(check('总体完成率达66%。')).toEqual([['text-differs-from-table', 0, 0, '66%', '65%']]);
    expect(check('应急完成率55%。')).toEqual([['text-differs-from-table', 0, 0, '55%', '50%']]);
  });
});

describe('the check of a written report', () => {
  const facts = aYear([
    aDoneCase(1),
    anOverdueCase(2, { title: '现场检查不规范' }),
    aYearCase(3, { domain: 'business', title: '涉企检查重复', disclosure: 'not-public' }),
  ]);
  const options = writingOptions.parse({});
  const draft = firstDraft(reportCards('annual', facts, { options }), options);
  const edited = (id: string, text: string) => ({
    ...draft,
    pieces: draft.pieces.map((piece) => (piece.id === id ? { ...piece, text } : piece)),
  });
  const check = (of: typeof draft, edition: 'internal' | 'public' = 'internal') =>
    checkReport(writeReport({ kind: 'annual', facts, draft: of, edition }), { facts, names: [], edition });

  it('finds nothing but what is left to fill in', () => {
    expect(new Set(check(draft).map(({ rule }) => rule))).toEqual(new Set(['to-fill-in']));
    expect(new Set(check(draft, 'public').map(({ rule }) => rule))).toEqual(new Set(['to-fill-in']));
  });

  it('finds a number that its author changed, in the piece where it stands, with the cases that say otherwise', () => {
    const findings = check(edited('results.enforcement.counts', '共有问题3项，已整改完成1项，正在整改1项。'));
    expect(findings.filter(({ severity }) => severity === 'error')).toMatchObject([
      {
        rule: 'figure-disagrees',
        pieceId: 'results.enforcement.counts',
        found: '3项',
        expected: '2项',
        caseIds: [facts.cases[0]?.caseId, facts.cases[1]?.caseId],
      },
    ]);
  });

  it('finds in the public edition a case that is not public and that its author named', () => {
    const own = {
      id: 'own',
      part: 'results',
      kind: 'paragraph',
      card: null,
      text: '已着手解决涉企检查重复的问题。',
    } as const;
    const findings = check({ ...draft, pieces: [own, ...draft.pieces] }, 'public');
    expect(findings).toContainEqual(expect.objectContaining({ rule: 'case-not-public', pieceId: 'own' }));
  });
});
