import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import css from './page-header.module.css';

type Props = Readonly<{ title: string; lead?: ReactNode; above?: ReactNode; actions?: ReactNode }>;

/** The one `h1` of a page; names the window as well. */
export function PageHeader({ title, lead, above, actions }: Props) {
  const { t } = useTranslation();
  const product = t('common.product');
  useEffect(() => {
    document.title = `${title} · ${product}`;
  }, [title, product]);
  return (
    <header className={css.header}>
      <div className={css.words}>
        {above}
        <h1 className={css.title}>{title}</h1>
        {lead && <p className={css.lead}>{lead}</p>}
      </div>
      {actions && <div className={css.actions}>{actions}</div>}
    </header>
  );
}
