import type { LedgerImportStatus } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { Steps } from '../../../shared/ui/steps';
import { ledgerSteps, stepOf } from '../lib/steps';

/** Where one is on the way from the ledger to the cases; at its beginning while nothing is uploaded. */
export function LedgerSteps({ status }: Readonly<{ status?: LedgerImportStatus }>) {
  const { t } = useTranslation();
  return (
    <Steps
      label={t('ledgerImport.steps.label')}
      steps={ledgerSteps.map((name) => t(`ledgerImport.steps.${name}`))}
      at={status ? stepOf(status) : 0}
    />
  );
}
