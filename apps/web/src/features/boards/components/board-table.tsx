import type { BoardCell, BoardChart, BoardRow, BoardView } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../shared/i18n/use-words';
import table from '../../../shared/ui/table.module.css';
import css from './boards.module.css';
import { CellValue } from './cell-value';

type Props = Readonly<{ view: BoardView; chart: BoardChart }>;

/** All lines of a chart; each number opens its cases. */
export function BoardTable({ view, chart }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const { series, rows, total } = chart;
  const cells = (told: readonly BoardCell[], row: BoardRow | null) =>
    series.map((one, at) => {
      const cell = told[at];
      const place = { chart: chart.id, row: row && { key: row.key } };
      const of = row ? words(row.label) : t('boards.all');
      return (
        <td key={one.id} className={table.number} data-label={words(one.label)}>
          {cell && <CellValue view={view} series={one} cell={cell} place={place} of={of} />}
        </td>
      );
    });
  return (
    <div className={table.scroll}>
      <table className={`${table.table} ${css.table}`}>
        <caption className="visually-hidden">{words(chart.question)}</caption>
        <thead>
          <tr>
            <th scope="col">{words(chart.lines)}</th>
            {series.map((one) => (
              <th key={one.id} scope="col">
                {words(one.label)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{words(row.label)}</th>
              {cells(row.cells, row)}
            </tr>
          ))}
          {total && (
            <tr className={css.total}>
              <th scope="row">{t('boards.all')}</th>
              {cells(total, null)}
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}
