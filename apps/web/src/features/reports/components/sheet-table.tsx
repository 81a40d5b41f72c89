import type { TableBlock } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ledgerOf } from '../../../shared/lib/query-string';
import { Wide } from '../../../shared/ui/wide';
import css from './document-sheet.module.css';
import { Sourced } from './sourced';

/** A table of the document. A row with cases behind it has a last cell, not printed, that leads to them. */
export function SheetTable({ table }: Readonly<{ table: TableBlock }>) {
  const { t } = useTranslation();
  const hasSources = table.rows.some((row) => row.caseIds && row.caseIds.length > 0);
  const whole = table.columns.reduce((sum, column) => sum + column.width, 0);
  return (
    <Wide className={css.scroll} label={t('common.wideTable')}>
      <table className={css.table}>
        <colgroup>
          {table.columns.map((column) => (
            <col key={column.header} style={{ width: `${(column.width / whole) * 100}%` }} />
          ))}
          {hasSources && <col className={css.source} />}
        </colgroup>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column.header} scope="col">
                {column.header}
              </th>
            ))}
            {hasSources && (
              <th scope="col" className={css.source}>
                {t('reports.row')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, place) => (
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={place}>
              {row.cells.map((cell, column) => (
                // oxlint-disable-next-line react/no-array-index-key
                <td key={column} data-align={table.columns[column]?.align}>
                  <Sourced text={cell.text} caseIds={cell.caseIds} />
                </td>
              ))}
              {hasSources && (
                <td className={css.source}>
                  {row.caseIds && row.caseIds.length > 0 && (
                    <Link to={ledgerOf(row.caseIds)} aria-label={t('reports.checkCases', { n: row.caseIds.length })}>
                      {t('reports.rowCases')}
                    </Link>
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}
