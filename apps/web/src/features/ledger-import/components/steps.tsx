import type { LedgerImportStatus } from '@bihuan/contracts';
import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import css from './ledger-import.module.css';

const names = ['file', 'columns', 'preview'] as const;

/** Where one is on the way from the file to the cases. */
export function Steps({ status }: Readonly<{ status: LedgerImportStatus }>) {
  const { t } = useTranslation();
  const at = status === 'mapping' || status === 'reading' ? 1 : status === 'preview' ? 2 : names.length;
  return (
    <ol className={css.steps} aria-label={t('ledgerImport.steps.label')}>
      {names.map((name, index) => (
        <li key={name} aria-current={index === at ? 'step' : undefined} data-done={index < at || undefined}>
          <span className={css.turn} aria-hidden>
            {index < at ? <IconCircleCheck size={20} /> : index + 1}
          </span>
          {t(`ledgerImport.steps.${name}`)}
        </li>
      ))}
    </ol>
  );
}
