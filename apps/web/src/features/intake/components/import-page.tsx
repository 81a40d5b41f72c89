import type { ReportImportView } from '@bihuan/contracts';
import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { momentText } from '../../../shared/lib/dates';
import { Loaded } from '../../../shared/ui/loaded';
import { PageHeader } from '../../../shared/ui/page-header';
import { useImport } from '../api/read-import';
import { FinishedImport } from './finished-import';
import { ImportReview } from './import-review';

/** One import: under review while it is a draft, readable for good afterwards. */
export function ImportPage({ id }: Readonly<{ id: string }>) {
  const { t } = useTranslation();
  const query = useImport(id);
  const at = useSearchParams()[0].get('at');
  return (
    <Loaded query={query} lines={12} heading={t('intake.title')}>
      {(view) => (
        <>
          <PageHeader
            title={view.title || view.fileName}
            above={<Link to="/imports">{t('intake.title')}</Link>}
            lead={`${t(`intake.statuses.${view.status}`)} · ${t('intake.counts', view)} · ${view.createdBy} · ${momentText(view.createdAt)}`}
          />
          {view.status === 'draft' && <SameReport view={view} />}
          {view.status === 'draft' ? (
            <ImportReview view={view} />
          ) : (
            <FinishedImport view={view} at={at === null ? null : Number(at)} />
          )}
        </>
      )}
    </Loaded>
  );
}

function SameReport({ view }: Readonly<{ view: ReportImportView }>) {
  const { t } = useTranslation();
  const { sameAs } = view;
  if (!sameAs) return null;
  const status = sameAs.status === 'confirmed' ? t('intake.statuses.confirmed') : t('intake.statuses.draft');
  return (
    <Alert color="yellow" variant="light" mb="md" role="alert">
      {t('intake.sameAs', { at: momentText(sameAs.createdAt), status })}{' '}
      <Link to={`/imports/${sameAs.id}`}>{t('intake.seeEarlier')}</Link>
    </Alert>
  );
}
