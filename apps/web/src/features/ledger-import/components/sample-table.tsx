import { columnName, type LedgerImportView } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../shared/ui/panel';
import css from './ledger-import.module.css';

type Props = Readonly<{
  view: LedgerImportView;
  /** The column that people are at. */
  marked: number | null;
  onMark: (column: number) => void;
}>;

/** The first rows of the sheet, as they stand in the file; the head of a column leads to what it was taken for. */
export function SampleTable({ view: { sheets, proposal }, marked, onMark }: Props) {
  const { t } = useTranslation();
  const rows = sheets.find(({ name }) => name === proposal.sheet)?.sample ?? [];
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const columns = Array.from({ length: width }, (_, column) => column);
  return (
    <Panel title={t('ledgerImport.sample')}>
      <p className="soft small">{t('ledgerImport.sampleLead')}</p>
      {/* A wide table scrolls by itself, also by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className={css.sampleRows} tabIndex={0} aria-label={proposal.sheet}>
        <table className={css.grid}>
          <thead>
            <tr>
              <th scope="col">{t('ledgerImport.row')}</th>
              {columns.map((column) => (
                <th scope="col" key={column} data-marked={column === marked || undefined} data-column={column}>
                  <button
                    type="button"
                    className={css.letterButton}
                    aria-label={t('ledgerImport.toColumn', { column: columnName(column) })}
                    onClick={() => onMark(column)}
                  >
                    {columnName(column)}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ row, cells }) => {
              const isHeader = proposal.headerRows.includes(row);
              return (
                <tr key={row} data-header={isHeader || undefined}>
                  <th scope="row">
                    {row}
                    {isHeader && ` ${t('ledgerImport.headerMark')}`}
                  </th>
                  {columns.map((column) => (
                    <td key={column} data-marked={column === marked || undefined}>
                      {cells[column]}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    </Panel>
  );
}
