import { gridColumns, type EditOutcome } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../../shared/i18n/use-words';
import table from '../../../../shared/ui/table.module.css';
import { columnOf } from '../../lib/ledger-columns';
import type { PastedCell } from '../../lib/paste-plan';
import { useSpeech } from '../grid/use-speech';

type Props = Readonly<{
  cells: readonly PastedCell[];
  outcomeOf: (cell: PastedCell) => EditOutcome | undefined;
}>;

/** Cell by cell: what it held, what it is to hold, and what came of it. */
export function PastedCells({ cells, outcomeOf }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const speech = useSpeech();
  return (
    <div className={table.scroll}>
      <table className={table.table}>
        <caption className="visually-hidden">{t('ledgerGrid.paste.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{words(gridColumns.number)}</th>
            <th scope="col">{t('ledgerGrid.paste.column')}</th>
            <th scope="col">{t('ledgerGrid.paste.from')}</th>
            <th scope="col">{t('ledgerGrid.paste.to')}</th>
            <th scope="col">{t('ledgerGrid.paste.outcome')}</th>
          </tr>
        </thead>
        <tbody>
          {cells.flatMap((cell) => {
            const outcome = outcomeOf(cell);
            if (!cell.edit || !outcome) return [];
            const { column } = cell.edit;
            return (
              <tr key={`${cell.row.id} ${column}`}>
                <td className={table.number}>{cell.row.number}</td>
                <td className={table.number}>{words(gridColumns[column])}</td>
                <td>{columnOf(column).text(cell.row, speech)}</td>
                <td>{outcome.understood ?? cell.value}</td>
                <td>
                  {t(`ledgerGrid.paste.outcomes.${outcome.outcome}`)}
                  {outcome.reasons.map(({ code, reason }) => (
                    <div key={code} className="small">
                      {words(reason)}
                    </div>
                  ))}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
