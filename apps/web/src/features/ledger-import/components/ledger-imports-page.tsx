import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PageHeader } from '../../../shared/ui/page-header';
import { ImportsList } from './imports-list';
import { LedgerSteps } from './ledger-steps';
import { UploadPanel } from './upload-panel';

export function LedgerImportsPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader
        title={t('ledgerImport.title')}
        above={<Link to="/ledger">{t('ledgerImport.toLedger')}</Link>}
        lead={t('ledgerImport.lead')}
      />
      <LedgerSteps />
      <div className="stack">
        <UploadPanel />
        <ImportsList />
      </div>
    </>
  );
}
