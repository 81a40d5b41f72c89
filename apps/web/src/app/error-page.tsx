import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';
import { ApiProblem } from '../shared/lib/http';
import { PageHeader } from '../shared/ui/page-header';
import { ProblemAlert } from '../shared/ui/problem-alert';
import { isMissingChunk } from './missing-chunk';
import css from './error-page.module.css';

/** What is left when a page throws, or when its code cannot be loaded. */
export function ErrorPage() {
  const { t } = useTranslation();
  const error = useRouteError();
  return (
    <div className={css.page}>
      {isMissingChunk(error) ? (
        <PageHeader title={t('common.errors.outdated')} lead={t('common.errors.outdatedText')} />
      ) : (
        <PageHeader title={t('common.errors.crashed')} lead={t('common.errors.crashedText')} />
      )}
      {error instanceof ApiProblem && <ProblemAlert error={error} />}
      <div className="row">
        <Button onClick={() => window.location.reload()}>{t('common.errors.reload')}</Button>
        <Button variant="default" component="a" href="/">
          {t('common.errors.home')}
        </Button>
      </div>
    </div>
  );
}
