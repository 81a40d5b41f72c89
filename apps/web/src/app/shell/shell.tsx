import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Outlet, ScrollRestoration, useLocation } from 'react-router';
import { IconMenu2, IconX } from '@tabler/icons-react';
import { AccountMenu } from '../../features/session/components/account-menu';
import { ViewAsBanner } from '../../features/session/components/view-as-banner';
import { Preferences } from '../../shared/ui/preferences';
import { useLive } from '../live/use-live';
import { BellLink } from './bell-link';
import { MainNavigation } from './main-navigation';
import { PrintedLine } from './printed-line';
import css from './shell.module.css';

/** The frame of all pages: where one is, who one is, and the line that forbids secrets. */
export function Shell() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const [menuOf, setMenuOf] = useState<string | null>(null);
  const isMenuOpen = menuOf === pathname;
  const main = useFocusOnArrival(pathname);
  useLive();
  return (
    <div className={css.shell}>
      <a className={css.skip} href="#main">
        {t('common.skip')}
      </a>
      <header className={css.header}>
        <button
          type="button"
          className={css.burger}
          aria-expanded={isMenuOpen}
          aria-controls="navigation"
          onClick={() => setMenuOf(isMenuOpen ? null : pathname)}
        >
          {isMenuOpen ? <IconX aria-hidden /> : <IconMenu2 aria-hidden />}
          <span className="visually-hidden">{isMenuOpen ? t('common.closeMenu') : t('common.openMenu')}</span>
        </button>
        <Link to="/" className={css.brand}>
          <img src="/favicon.svg" alt="" width={32} height={32} />
          <span className={css.name}>{t('common.product')}</span>
          <span className={css.tagline}>{t('common.tagline')}</span>
        </Link>
        <div className={css.tools}>
          <Preferences />
          <BellLink />
          <AccountMenu />
        </div>
      </header>
      <ViewAsBanner />
      <div className={css.body}>
        <div className={css.side} id="navigation" data-open={isMenuOpen || undefined}>
          <MainNavigation />
        </div>
        <main className={css.main} id="main" tabIndex={-1} ref={main}>
          <PrintedLine />
          <Outlet />
        </main>
      </div>
      <footer className={css.footer}>{t('common.noSecrets')}</footer>
      <ScrollRestoration />
    </div>
  );
}

/** Puts the keyboard at the start of a newly opened page, but not of the first one. */
function useFocusOnArrival(pathname: string) {
  const main = useRef<HTMLElement>(null);
  const last = useRef(pathname);
  useEffect(() => {
    if (last.current === pathname) return;
    last.current = pathname;
    main.current?.focus({ preventScroll: true });
  }, [pathname]);
  return main;
}
