import fc from 'fast-check';
import { exact, rounded } from './exact';
import { counted, countedDistinct, money, summed, type Cases } from './figures';
import { clause, enumerated, namesInRow, sentence, type Clause } from './clauses';
import {
  asOf,
  comparedInNumber,
  comparedInRate,
  countsInRow,
  foundAndDone,
  handled,
  inBatches,
  pace,
  parted,
  proposals,
  rate,
  ratesByGroup,
  reviewed,
  withSatisfaction,
} from './patterns';
import { rateText, share } from './rates';

const some = (count: number, from = 0): Cases =>
  Array.from({ length: count }, (_none, index) => ({
    caseId: `00000000-0000-4000-8000-${String(from + index).padStart(12, '0')}`,
  }));
const text = (runs: Clause) => runs.map((run) => run.text).join('');
const plainly = { rates: 'plain', decimals: 2 } as const;
const one = { rates: 'plain', decimals: 1 } as const;
const of = (part: number, whole: number) => ({ part: some(part), whole: some(whole) });

describe('rates in words', () => {
  it.each([
    [3664, 4194, 1, '87.4%'],
    [20, 29, 2, '68.97%'],
    [2, 16, 1, '12.5%'],
    [484, 493, 1, '98.2%'],
    [280, 553, 2, '50.63%'],
    [582, 865, 0, '67%'],
    [1, 8, 0, '13%'],
    [569, 2000, 1, '28.5%'],
    [50, 50, 2, '100%'],
    [0, 50, 2, '0%'],
  ] as const)('writes %i of %i with %i decimals as %s, rounded half up', (part, whole, decimals, expected) => {
    expect(rateText(exact(100 * part, whole), { rates: 'plain', decimals })).toBe(expected);
  });

  it('never calls all what is not all, nor nothing what is something', () => {
    expect(rateText(exact(100 * 999, 1000), { rates: 'plain', decimals: 0 })).toBe('99.9%');
    expect(rateText(exact(100 * 99_999, 100_000), plainly)).toBe('超99.99%');
    expect(rateText(exact(100, 1000), { rates: 'plain', decimals: 0 })).toBe('0.1%');
    expect(rateText(exact(100, 100_000), plainly)).toBe('不足0.01%');
  });

  it('says on which side of the truth a rounded rate lies, when the author wants a word', () => {
    expect(rateText(exact(100 * 1275, 2164), { rates: 'hedged', decimals: 0 })).toBe('近59%');
    expect(rateText(exact(100 * 1275, 2164), { rates: 'hedged', decimals: 1 })).toBe('超58.9%');
    expect(rateText(exact(100 * 1275, 2164), { rates: 'about', decimals: 0 })).toBe('约59%');
    expect(rateText(exact(80), { rates: 'hedged', decimals: 0 })).toBe('80%');
  });

  it('is silent when the author wants no rate, and over nothing', () => {
    expect(share(some(1), some(2), { rates: 'none', decimals: 1 })).toBeNull();
    expect(share([], [], one)).toBeNull();
  });

  it('rounds as long division does, for any share', () => {
    fc.assert(
      fc.property(
        fc.nat(5000),
        fc.integer({ min: 1, max: 5000 }),
        fc.constantFrom(0, 1, 2),
        (part, whole, decimals) => {
          const printed = Number(rounded(exact(100 * part, whole), decimals));
          const off = Math.abs(printed * whole - 100 * part) * 10 ** decimals * 2;
          expect(off).toBeLessThanOrEqual(whole * (1 + 1e-9));
        },
      ),
    );
  });
});

describe('figures in words', () => {
  it('keeps the cases behind each figure', () => {
    const cases = some(3);
    expect(counted(cases, '项')).toMatchObject({ text: '3项', figure: { kind: 'count' } });
    expect(counted(cases, '项').caseIds).toEqual(cases.map(({ caseId }) => caseId));
    expect(share(cases.slice(1), cases, one)).toMatchObject({ text: '66.7%', figure: { kind: 'share' } });
    expect(summed(cases, () => 2, '条')).toMatchObject({ text: '6条', figure: { terms: ['2', '2', '2'] } });
    expect(countedDistinct(cases, ({ caseId }) => caseId.slice(0, 4), '次').text).toBe('1次');
  });

  it('writes money in 万元, and from a hundred million on in 亿元', () => {
    const told = (...amounts: string[]) =>
      money(some(amounts.length), (one) => amounts[Number(one.caseId.slice(-4))] ?? null);
    expect(told('120.50', '0.1').text).toBe('120.6万元');
    expect(told('379100').text).toBe('37.91亿元');
    expect(told('6955.68').text).toBe('6955.68万元');
    expect(told('9999.99', '0.01').text).toBe('1亿元');
  });
});

describe('sentences of the trade', () => {
  it('tell what was handled, found and done', () => {
    expect(text(handled({ unit: '件', noun: '交办件' }, of(2113, 2113), one))).toBe('办理交办件2113件，办结率100%。');
    const done = { verb: '已整改完成', cases: some(146) };
    const rates = rate('完成率', of(146, 166), plainly);
    const opening = clause('共排查各类隐患', counted(some(166), '项'));
    expect(text(foundAndDone(opening, [done], { unit: '项', rates }))).toBe(
      '共排查各类隐患166项，已整改完成146项，完成率87.95%。',
    );
    const hidden = rate('完成率', of(146, 166), { rates: 'none', decimals: 1 });
    expect(text(foundAndDone(opening, [done, { verb: '正在整改', cases: [] }], { unit: '项', rates: hidden }))).toBe(
      '共排查各类隐患166项，已整改完成146项。',
    );
  });

  it('tell both satisfactions apart', () => {
    const told = { handled: of(3664, 4194), process: of(10, 10), result: of(33, 37) };
    expect(text(withSatisfaction({ unit: '件', noun: '投诉举报' }, told, one))).toBe(
      '接收投诉举报4194件，办结3664件，办结率87.4%，过程满意率100%，结果满意率89.2%。',
    );
  });

  it('go batch by batch, group by group and part by part', () => {
    const batches = [
      { name: '第一批', cases: some(151), done: some(151) },
      { name: '第二批', cases: some(46), done: some(46) },
    ];
    expect(text(inBatches('交办重复信访事项', '件', batches))).toBe(
      '交办重复信访事项第一批151件，已化解151件；第二批46件，已化解46件。',
    );
    const groups = [
      { group: '5年以上积案', ...of(16, 19) },
      { group: '5年以内积案', ...of(27, 30) },
    ];
    expect(text(ratesByGroup('化解率', groups, one))).toBe('5年以上积案化解率84.2%，5年以内积案化解率90%。');
    const parts = [
      { name: '保留', cases: some(60) },
      { name: '废止', cases: some(3) },
      { name: '修改', cases: [] },
    ];
    expect(text(parted(clause('清理', counted(some(63), '件')), parts, '件'))).toBe('清理63件，保留60件、废止3件');
  });

  it('tell reviews, proposals, counts in a row and the pace of work', () => {
    const review = { accepted: some(29), concluded: some(29), corrected: some(20) };
    expect(text(reviewed('件', review, plainly))).toBe('受理29件，审结29件，纠错20件，综合纠错率68.97%。');
    const answered = some(3).map((known, index) => ({
      ...known,
      replyClass: (['reply-a', 'reply-b', null] as const)[index] ?? null,
    }));
    expect(text(proposals(answered))).toBe('办理建议提案3件，已答复2件，A类1件、B类1件。');
    const row = [
      { before: '印发', figure: counted(some(9), '期'), after: '督察通报' },
      { before: '', figure: counted(some(5), '期'), after: '纪律通报' },
    ];
    expect(text(countsInRow(row))).toBe('印发9期督察通报，5期纪律通报。');
    const codes = [
      { name: '欠进度', cases: some(17) },
      { name: '达进度', cases: some(205) },
    ];
    expect(text(pace(asOf('2026-11-30'), codes, some(222), one))).toBe(
      '截至2026年11月30日，欠进度17项（7.7%）、达进度205项（92.3%）。',
    );
  });

  it('compare numbers in percent and rates in percentage points', () => {
    expect(text(comparedInNumber('发现问题', some(120), some(97), one))).toBe('发现问题同比增长23.7%');
    expect(text(comparedInRate('败诉率', of(2, 16), of(2, 10), one))).toBe('败诉率同比降低7.5个百分点');
    expect(text(comparedInRate('完成率', of(1, 2), of(2, 4), one))).toBe('完成率与上年持平');
    expect(text(comparedInNumber('发现问题', some(3), [], one))).toBe('');
  });

  it('count points in Chinese, leave out what says nothing, and number no lone point', () => {
    expect(text(sentence(enumerated([clause('抓制度'), clause(''), clause('抓培训')])))).toBe(
      '一是抓制度；二是抓培训。',
    );
    expect(text(enumerated([clause('抓制度')]))).toBe('抓制度');
    expect(namesInRow(['甲局', '乙局', '丙局'], 5, '个单位')).toBe('甲局、乙局和丙局');
    expect(namesInRow(['甲局', '乙局', '丙局'], 2, '个单位')).toBe('甲局、乙局等3个单位');
  });
});
