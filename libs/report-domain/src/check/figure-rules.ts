import type { FigureSource, TextRun } from '@bihuan/contracts';
import { compare, distance, exact, rounded, times, trimmed, type Exact } from '../wording/exact';
import { figureBehind, pointsBetweenPrinted, valueBehind } from '../wording/figure-values';
import { findingAt, type Checked, type Finding, type Rule } from './finding';
import type { Line, Span } from './lines';
import { printedNumbers, type PrintedNumber } from './printed-numbers';

const TEN_THOUSAND = 10_000;
const DOWN = /(?:下降|降低|减少|下滑|回落)$/u;
const UP = /(?:增长|提高|上升|增加|提升)$/u;

/** A number that names its cases is counted again: it must say what they say, at the decimals it is printed with. */
export const figuresAgree: Rule = ({ lines }) =>
  lines.flatMap((line) => line.spans.flatMap((span) => spanAgrees(line, span)));

function spanAgrees(line: Line, { run, from }: Span): readonly Finding[] {
  const figure = figureBehind(run);
  const value = valueBehind(run);
  const [printed] = printedNumbers(run.text);
  if (!figure || !value || !printed) return [];
  const scaled = inUnit(value, figure, printed.unit);
  const before = line.text.slice(0, from + printed.from);
  const turns = turnsAgainst(figure, value, before);
  if (!turns && saysSo(printed, scaled, { figure, caseIds: run.caseIds ?? [], hedge: hedgeOf(before) })) return [];
  const expected = turns ?? `${trimmed(rounded(size(scaled), decimalsOf(printed, figure)))}${printed.unit}`;
  return [
    findingAt({
      rule: 'figure-disagrees',
      severity: 'error',
      line,
      at: from + printed.from,
      found: printed.text,
      expected,
      message: { zh: '数字与来源事项不符', en: 'The number is not what its cases say' },
    }),
  ];
}

/** A count is whole; what was typed with decimals is told without. */
function decimalsOf({ decimals }: PrintedNumber, { kind }: FigureSource): number {
  return kind === 'count' || kind === 'distinct' ? 0 : decimals;
}

function inUnit(value: Exact, { kind }: FigureSource, unit: string): Exact {
  if (kind !== 'sum') return value;
  if (unit === '亿元') return times(value, 1, TEN_THOUSAND);
  return unit === '元' ? times(value, TEN_THOUSAND) : value;
}

const size = ({ top, bottom }: Exact): Exact => ({ top: top < 0n ? -top : top, bottom });

type Said = { readonly figure: FigureSource; readonly caseIds: readonly string[]; readonly hedge: string };

function saysSo(printed: PrintedNumber, exactly: Exact, { figure, caseIds, hedge }: Said): boolean {
  const { value, decimals, text } = printed;
  const truth = size(exactly);
  if (compare(value, truth) === 0 || rounded(truth, decimals) === rounded(value, decimals)) return true;
  if (isLevelled(figure)) return compare(distance(value, truth), exact(1, 10 ** decimals)) <= 0;
  const points = pointsBetweenPrinted(caseIds, figure, decimals);
  if (points !== null) return points.replace('-', '') === rounded(value, decimals);
  if (/[余多]/u.test(text)) return compare(value, truth) <= 0;
  if (hedge === '不足') return compare(truth, value) < 0;
  return isHedgedWell(hedge, compare(value, truth)) && compare(distance(value, truth), exact(1, 10 ** decimals)) < 0;
}

/** A part of a whole may be a last digit off, so that all parts together are 100%. */
const isLevelled = (figure: FigureSource): boolean => figure.kind === 'share' && figure.levelled === true;

/** 近 stands before what was rounded up, 超 before what was rounded down. */
function isHedgedWell(hedge: string, side: number): boolean {
  return (hedge === '近' && side > 0) || (hedge === '超' && side < 0);
}

function hedgeOf(before: string): string {
  return /(?:近|超|不足)$/u.exec(before)?.[0] ?? '';
}

/** Growth that is told as a fall, or the other way round; null when the words are right, or there are none. */
function turnsAgainst({ kind }: FigureSource, value: Exact, before: string): string | null {
  if (kind !== 'growth' && kind !== 'points') return null;
  if (value.top < 0n && UP.test(before)) return kind === 'growth' ? '下降' : '降低';
  return value.top > 0n && DOWN.test(before) ? (kind === 'growth' ? '增长' : '提高') : null;
}

/** One quantity, one number: the same share of the same cases reads the same in the text and in each table. */
export const sameEverywhere: Rule = ({ lines }) => {
  const first = new Map<string, string>();
  return lines.flatMap((line) => line.spans.flatMap((span) => repeated(line, span, first)));
};

function repeated(line: Line, { run, from }: Span, first: Map<string, string>): readonly Finding[] {
  const figure = figureBehind(run);
  const [printed] = printedNumbers(run.text);
  if (!figure || figure.kind !== 'share' || !printed) return [];
  const key = quantityOf(run, figure.of);
  const known = first.get(key);
  if (known === undefined) first.set(key, printed.text);
  if (known === undefined || known === printed.text) return [];
  return [
    findingAt({
      rule: 'text-differs-from-table',
      severity: 'warning',
      line,
      at: from + printed.from,
      found: printed.text,
      expected: known,
      message: { zh: '同一比率前后写法不一致', en: 'The same rate is written differently elsewhere' },
    }),
  ];
}

function quantityOf({ caseIds = [] }: TextRun, of: readonly string[]): string {
  return [...new Set(caseIds)].sort().join(',') + '/' + [...new Set(of)].sort().join(',');
}

/** A number of the author’s own, which nobody can count again. Dates, numbers of documents and the like are none. */
export const unsourced: Rule = ({ lines }: Checked) =>
  lines
    .filter(({ cell }) => cell === null)
    .flatMap((line) =>
      printedNumbers(line.text)
        .filter(({ from }) => line.spans.some((span) => from >= span.from && from < span.to && !span.run.caseIds))
        .map(({ from, text }) =>
          findingAt({
            rule: 'figure-without-source',
            severity: 'warning',
            line,
            at: from,
            found: text,
            message: {
              zh: '这个数字没有来源事项，请自行核实',
              en: 'No cases stand behind this number: verify it yourself',
            },
          }),
        ),
    );
