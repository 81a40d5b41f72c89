import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PageHeader } from '../../../shared/ui/page-header';
import { ImportsList } from './imports-list';
import { ImportSteps } from './import-steps';
import { UploadPanel } from './upload-panel';

export function ImportsPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader
        title={t('intake.title')}
        lead={t('intake.lead')}
        actions={<Link to="/ledger-imports">{t('ledgerImport.title')}</Link>}
      />
      <ImportSteps at="file" />
      <div className="stack">
        <UploadPanel />
        <ImportsList />
      </div>
    </>
  );
}
