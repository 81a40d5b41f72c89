import type { BulkItemView, Refusal } from '@bihuan/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useWords } from '../../../shared/i18n/use-words';
import css from './bulk.module.css';

type Props = Readonly<{ of: BulkItemView['case']; reasons: readonly Refusal[]; children?: ReactNode }>;

/** One case of a list: its number, its title as a link, and what is to be said about it. */
export function CaseLine({ of: { id, number, title }, reasons, children }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <li className={css.line}>
      <span className={css.number}>{number}</span>
      <span>{title === null ? t('bulk.hidden') : <Link to={`/cases/${id}`}>{title}</Link>}</span>
      <div>
        {children}
        {reasons.map((reason) => (
          <div key={reason.code}>{words(reason.reason)}</div>
        ))}
      </div>
    </li>
  );
}
