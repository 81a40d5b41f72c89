import { Alert } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Navigate, useSearchParams } from 'react-router';
import { sessionQuery } from '../../../shared/session/read-session';
import { PageHeader } from '../../../shared/ui/page-header';
import { Preferences } from '../../../shared/ui/preferences';
import css from './sign-in-page.module.css';
import { SignInForm } from './sign-in-form';

/** Only a place of our own: never another site. */
const placeOf = (next: string | null): string => (next && /^\/(?![/\\])/.test(next) ? next : '/');

export function SignInPage() {
  const { t } = useTranslation();
  const session = useQuery(sessionQuery);
  const next = useSearchParams()[0].get('next');
  if (session.data) return <Navigate to={placeOf(next)} replace />;
  return (
    <div className={css.page}>
      <header className={css.top}>
        <Preferences />
      </header>
      <main className={css.card}>
        <div className={css.brand}>
          <img src="/favicon.svg" alt="" width={44} height={44} />
          <div>
            <div className={css.name}>{t('common.product')}</div>
            <div className="soft">{t('common.tagline')}</div>
          </div>
        </div>
        <PageHeader title={t('session.title')} />
        {next !== null && (
          <Alert color="accent" variant="light" mb="md">
            {t('session.expired')}
          </Alert>
        )}
        <SignInForm />
      </main>
      <footer className={css.footer}>{t('common.noSecrets')}</footer>
    </div>
  );
}
