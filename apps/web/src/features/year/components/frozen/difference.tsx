import type { YearComparison } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useWords } from '../../../../shared/i18n/use-words';
import table from '../../../../shared/ui/table.module.css';
import css from '../year.module.css';
import { FigureChanges } from './figure-changes';

export type DifferingCase = YearComparison['cases'][number];

const heads = ['field', 'before', 'after'] as const;

/** How a case differs from what was frozen, and what that does to the figures. */
export function Difference({ of: { id, number, title, fields, figures, corrected } }: Readonly<{ of: DifferingCase }>) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <>
      <h3 className={css.sub}>
        <Link to={`/cases/${id}`}>{number}</Link> {title}
        {corrected && <span className="soft small">{` · ${t('frozen.again')}`}</span>}
      </h3>
      <div className={table.scroll}>
        <table className={`${table.table} ${css.cards}`}>
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
            {fields.map(({ label, before, after }) => (
              <tr key={label.zh}>
                <th scope="row">{words(label)}</th>
                <td data-label={t('frozen.before')}>{before}</td>
                <td data-label={t('frozen.after')}>{after}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <FigureChanges figures={figures} />
    </>
  );
}
