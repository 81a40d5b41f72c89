import type { ReportImportView } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../shared/ui/panel';
import { FigureNotes } from './figure-notes';
import table from '../../../shared/ui/table.module.css';

type Props = Readonly<{ figures: ReportImportView['figures'] }>;
/** The rate as the report states it, in percent. */
const percent = (rate: number | null): string => (rate === null ? '—' : `${rate}%`);

/** The figures that the report gives, to be held against the ledger. */
export function FiguresPanel({ figures }: Props) {
  const { t } = useTranslation();
  return (
    <Panel title={t('intake.figures')} flush={figures.length > 0}>
      {figures.length === 0 ? (
        <p className="prose soft">{t('intake.noFigures')}</p>
      ) : (
        <div className={table.scroll}>
          <table className={table.table}>
            <caption className="visually-hidden">{t('intake.figures')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('intake.figure.phrase')}</th>
                <th scope="col">{t('intake.figure.found')}</th>
                <th scope="col">{t('intake.figure.done')}</th>
                <th scope="col">{t('intake.figure.rate')}</th>
                <th scope="col">{t('intake.figure.notes')}</th>
              </tr>
            </thead>
            <tbody>
              {figures.map((figure) => (
                <tr key={`${figure.start ?? ''}${figure.phrase}`}>
                  <td>{figure.phrase}</td>
                  <td className={table.number}>{figure.found}</td>
                  <td className={table.number}>{figure.done}</td>
                  <td className={table.number}>{percent(figure.rate)}</td>
                  <td>
                    <FigureNotes figure={figure} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Panel>
  );
}
