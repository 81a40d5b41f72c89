import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { momentText } from '../../shared/lib/dates';
import { useSession } from '../../shared/session/session-context';
import css from './shell.module.css';

const SCHEME = 'data-mantine-color-scheme';

/** On paper only: as of when and by whom a page was printed. Paper is light, whatever the screen is. */
export function PrintedLine() {
  const { t } = useTranslation();
  const { person } = useSession();
  const [at, setAt] = useState(() => new Date().toISOString());
  useEffect(() => {
    const root = document.documentElement;
    let scheme: string | null = null;
    const before = () => {
      setAt(new Date().toISOString());
      scheme = root.getAttribute(SCHEME);
      root.setAttribute(SCHEME, 'light');
    };
    const after = () => {
      if (scheme !== null) root.setAttribute(SCHEME, scheme);
    };
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
  return (
    <p className={css.printed}>
      {t('common.printed', { product: t('common.product'), who: person.name, at: momentText(at) })}
    </p>
  );
}
