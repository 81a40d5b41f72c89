import type { ImportIndicator } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../shared/ui/panel';
import table from '../../../shared/ui/table.module.css';
import { FigureNotes } from './figure-notes';

type Props = Readonly<{ indicators: readonly ImportIndicator[] }>;

/** The numbers that are no pair of found and done: rates, money, issues of a bulletin, clean-ups. */
export function IndicatorsPanel({ indicators }: Props) {
  const { t } = useTranslation();
  if (indicators.length === 0) return null;
  return (
    <Panel title={t('intake.indicators')} flush>
      <div className={table.scroll}>
        <table className={table.table}>
          <caption className="visually-hidden">{t('intake.indicators')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('intake.figure.subject')}</th>
              <th scope="col">{t('intake.figure.value')}</th>
              <th scope="col">{t('intake.figure.notes')}</th>
            </tr>
          </thead>
          <tbody>
            {indicators.map((indicator) => (
              <tr key={`${indicator.kind}${indicator.start}`}>
                <td>{indicator.subject || indicator.phrase}</td>
                <td className={table.number}>
                  {indicator.value}
                  {indicator.unit}
                </td>
                <td>
                  <FigureNotes figure={indicator} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
