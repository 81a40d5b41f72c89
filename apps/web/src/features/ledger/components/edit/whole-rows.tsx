import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { handOverRows } from '../../../../shared/lib/pasted-rows';
import { useMay } from '../../../../shared/session/session-context';

/** New lines go through the import, and what was pasted goes along. */
export function WholeRows({ text }: Readonly<{ text: string }>) {
  const { t } = useTranslation();
  if (!useMay('ledger.import')) return null;
  return (
    <div>
      {t('ledgerGrid.paste.import')}{' '}
      <Link to="/ledger-imports" onClick={() => handOverRows(text)}>
        {t('ledgerGrid.paste.importLink')}
      </Link>
    </div>
  );
}
