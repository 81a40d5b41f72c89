import type { BoardChart, BoardRow, BoardSeries, Words } from '@bihuan/contracts';

/** A chart as a sheet: a column for each number, and of rates also what was divided by what. */
export type BoardTable = {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** The formulas of its numbers, one line each. */
  readonly notes: readonly string[];
};

const above: Words = { zh: '分子', en: 'numerator' };
const below: Words = { zh: '分母', en: 'denominator' };
const beside: Words = { zh: '未计入', en: 'left out' };
const all: Words = { zh: '合计', en: 'All' };

/** The table of a chart as it is taken away, in one of the languages of the screens. */
export function boardTable(chart: BoardChart, language: keyof Words): BoardTable {
  const { series, rows, total, lines } = chart;
  const whole: BoardRow[] = total ? [{ key: null, label: all, cells: total }] : [];
  return {
    headings: [lines[language], ...series.flatMap((one) => headingsOf(one, language))],
    rows: [...rows, ...whole].map(({ label, cells }) => [
      label[language],
      ...cells.flatMap(({ value, part, whole, left }, at) =>
        series[at]?.unit === 'percent' ? [value === null ? null : Number(value), part, whole, left] : [part],
      ),
    ]),
    notes: series.map(
      ({ label, formula }) => `${label[language]}${language === 'zh' ? '：' : ': '}${formula[language]}`,
    ),
  };
}

function headingsOf({ label, unit }: BoardSeries, language: keyof Words): readonly string[] {
  const name = label[language];
  if (unit === 'cases') return [name];
  return [`${name}（%）`, ...[above, below, beside].map((words) => `${name}·${words[language]}`)];
}
