import type { PublicPageSummary } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useWords } from '../../../../shared/i18n/use-words';
import { queryString } from '../../../../shared/lib/query-string';
import table from '../../../../shared/ui/table.module.css';
import css from '../year.module.css';

const heads = ['kind', 'text', 'where', 'weight'] as const;

/** What in the page may tell who a person is, with the case that says so. */
export function Findings({ findings }: Pick<PublicPageSummary, 'findings'>) {
  const { t } = useTranslation();
  const words = useWords();
  if (findings.length === 0) return <p className="prose">{t('publicPages.noFindings')}</p>;
  return (
    <div className={table.scroll}>
      <table className={`${table.table} ${css.cards}`}>
        <thead>
          <tr>
            {heads.map((name) => (
              <th key={name} scope="col">
                {t(`publicPages.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {findings.map(({ kind, text, where, message, certain }) => (
            <tr key={`${where} ${kind} ${text}`}>
              <th scope="row">{words(message)}</th>
              <td data-label={t('publicPages.text')}>{text}</td>
              <td data-label={t('publicPages.where')}>
                <Link to={`/ledger${queryString({ text: where })}`}>{where}</Link>
              </td>
              <td data-label={t('publicPages.weight')}>{t(certain ? 'publicPages.mustFix' : 'publicPages.look')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
