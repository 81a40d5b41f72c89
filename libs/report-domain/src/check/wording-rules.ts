import { chineseDate } from '../chinese-numbers';
import { findingAt, type Finding, type Rule } from './finding';
import { isQuoted, type Line } from './lines';
import { TO_FILL_IN } from '../annual/duty-cards';

type Pattern = {
  readonly rule: string;
  readonly severity: Finding['severity'];
  readonly pattern: RegExp;
  readonly message: Finding['message'];
  readonly isFault?: (match: RegExpExecArray) => boolean;
  readonly expected?: (match: RegExpExecArray) => string;
  /** Looks at what people said of cases as well. */
  readonly evenQuoted?: boolean;
};

/** Every place of a line where a pattern is at fault. */
export function matches(line: Line, one: Pattern): readonly Finding[] {
  const { rule, severity, pattern, message, isFault, expected, evenQuoted = false } = one;
  return [...line.text.matchAll(pattern)]
    .filter((match) => (evenQuoted || !isQuoted(line, match.index)) && (isFault?.(match) ?? true))
    .map((match) => {
      const what = expected?.(match) ?? null;
      return findingAt({ rule, severity, line, at: match.index, found: match[0], expected: what, message });
    });
}

/** All figures are as of one day, and every sentence that names a day names this one. */
export const oneAsOfDate: Rule = ({ lines, asOf }) =>
  lines.flatMap((line) =>
    matches(line, {
      rule: 'as-of-differs',
      severity: 'error',
      pattern: /截[至止](?:到)?(\d{4}年\d{1,2}月\d{1,2}日)/gu,
      isFault: ([, day]) => day !== chineseDate(asOf),
      expected: () => `截至${chineseDate(asOf)}`,
      message: { zh: '统计截止日与报告不一致', en: 'Not the day as of which the report counts' },
    }),
  );

/** A rate changes by percentage points, a number by percent. */
export const changeInRightUnit: Rule = ({ lines }) =>
  lines.flatMap((line) => [
    ...matches(line, {
      rule: 'change-of-rate-in-percent',
      severity: 'error',
      pattern:
        /(?:率|占比|满意度)(?:[^，。；、\d]{0,6}|(?:达到|达|为)?\d+(?:\.\d+)?[%％]，)(?:同比|环比|较上年|比上年)[^，。；、\d]{0,6}\d+(?:\.\d+)?[%％]/gu,
      isFault: ([found]) => !/增长率|增速|增幅/u.test(found),
      expected: ([found]) => found.replace(/[%％]$/u, '个百分点'),
      message: { zh: '比率的同比变化应以“个百分点”表示', en: 'A change of a rate is told in percentage points' },
    }),
    ...matches(line, {
      rule: 'change-of-number-in-points',
      severity: 'warning',
      pattern: /[^，。；、]*(?:同比|环比|较上年|比上年)[^，。；、\d]{0,6}\d+(?:\.\d+)?个百分点/gu,
      isFault: ({ 0: found, index, input }) => !/率|占比|满意度|比重|比例/u.test(sentenceBefore(input, index) + found),
      expected: ([found]) => found.replace(/个百分点$/u, '%'),
      message: { zh: '数量的同比变化应以“%”表示', en: 'A change of a number is told in percent' },
    }),
  ]);

function sentenceBefore(text: string, place: number): string {
  return (
    text
      .slice(0, place)
      .split(/[。；！？\n]/u)
      .at(-1) ?? ''
  );
}

/** No share is more than the whole. */
export const noRateAboveAll: Rule = ({ lines }) =>
  lines.flatMap((line) =>
    matches(line, {
      rule: 'rate-above-all',
      severity: 'error',
      pattern: /(\p{Script=Han}{0,4})率(?:达到|达|为)?(\d+(?:\.\d+)?)[%％]/gu,
      isFault: ([, what = '', rate = '0']) => Number(rate) > 100 && !what.endsWith('增长'),
      expected: () => '≤100%',
      message: { zh: '比率超过100%', en: 'A rate above 100%' },
    }),
  );

/** What was left for people to fill in. */
export const nothingToFillIn: Rule = ({ lines }) =>
  lines.flatMap((line) =>
    matches(line, {
      rule: 'to-fill-in',
      severity: 'warning',
      pattern: new RegExp(`${TO_FILL_IN}[^）]*）`, 'gu'),
      message: { zh: '有待补充的内容', en: 'Still to be filled in' },
    }),
  );
