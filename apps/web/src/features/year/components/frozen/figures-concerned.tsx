import type { YearComparison } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../../shared/i18n/use-words';
import table from '../../../../shared/ui/table.module.css';
import css from '../year.module.css';

const heads = ['figure', 'frozen', 'corrected', 'now'] as const;

/** The figures that would be otherwise now: as frozen, with what was signed, and as of now. */
export function FiguresConcerned({ view: { figures } }: Readonly<{ view: YearComparison }>) {
  const { t } = useTranslation();
  const words = useWords();
  if (figures.length === 0) return <p className="prose soft">{t('frozen.noFigure')}</p>;
  const text = (value: string | null) => value ?? t('frozen.noValue');
  return (
    <div className={table.scroll}>
      <table className={`${table.table} ${css.cards}`}>
        <caption className="visually-hidden">{t('frozen.figures')}</caption>
        <thead>
          <tr>
            {heads.map((name) => (
              <th key={name} scope="col">
                {t(`frozen.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {figures.map(({ id, label, before, corrected, after }) => (
            <tr key={id}>
              <th scope="row">{words(label)}</th>
              <td className={table.number} data-label={t('frozen.frozen')}>
                {text(before)}
              </td>
              <td className={table.number} data-label={t('frozen.corrected')}>
                {text(corrected)}
              </td>
              <td className={table.number} data-label={t('frozen.now')}>
                {text(after)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
