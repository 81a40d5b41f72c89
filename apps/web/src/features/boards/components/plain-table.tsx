import type { BoardCell, BoardChart, BoardSeries } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../shared/i18n/use-words';
import { cellText } from '../lib/chart-lines';

/** The numbers of a chart for those who do not see it, and for paper: the same table, with nothing to press. */
export function PlainTable({ chart }: Readonly<{ chart: BoardChart }>) {
  const { t } = useTranslation();
  const words = useWords();
  const { series, rows, total, lines, question } = chart;
  const text = (one: BoardSeries, cell: BoardCell | undefined) => {
    if (!cell) return '';
    const of = one.unit === 'percent' ? ` (${cell.part}/${cell.whole})` : '';
    return `${cellText(one, cell)}${of}`;
  };
  const all = { key: 'all', label: { zh: t('boards.all'), en: t('boards.all') }, cells: total ?? [] };
  return (
    <table>
      <caption>{words(question)}</caption>
      <thead>
        <tr>
          <th scope="col">{words(lines)}</th>
          {series.map((one) => (
            <th key={one.id} scope="col">
              {words(one.label)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...rows, ...(total ? [all] : [])].map(({ key, label, cells }) => (
          <tr key={key}>
            <th scope="row">{words(label)}</th>
            {series.map((one, at) => (
              <td key={one.id}>{text(one, cells[at])}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
