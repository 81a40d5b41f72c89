import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMay } from '../../../shared/session/session-context';
import { PageHeader } from '../../../shared/ui/page-header';
import type { LedgerFilters } from '../lib/ledger-filters';
import { ExportDialog } from './export-dialog';

/** The name of the page, and what leads away from it. */
export function LedgerHeader({ filters, total }: Readonly<{ filters: LedgerFilters; total: number }>) {
  const [isExporting, setIsExporting] = useState(false);
  const { t } = useTranslation();
  const mayRegister = useMay('cases.register');
  const mayRaise = useMay('cases.raise');
  const mayImport = useMay('ledger.import');
  return (
    <>
      <PageHeader
        title={t('ledger.title')}
        actions={
          <>
            <Button
              variant="default"
              leftSection={<IconDownload size={18} aria-hidden />}
              onClick={() => setIsExporting(true)}
            >
              {t('ledgerExport.open')}
            </Button>
            {mayRaise && (
              <Button component={Link} to="/bulk" variant="subtle">
                {t('bulk.records')}
              </Button>
            )}
            {mayImport && (
              <Button component={Link} to="/ledger-imports" variant="subtle">
                {t('ledgerImport.title')}
              </Button>
            )}
            {mayRegister && (
              <Button component={Link} to="/cases/new" variant="light">
                {t('register.title')}
              </Button>
            )}
          </>
        }
      />
      {isExporting && <ExportDialog filters={filters} total={total} onClose={() => setIsExporting(false)} />}
    </>
  );
}
