import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../../shared/ui/dialog';
import { WholeRows } from './whole-rows';

/** More was pasted than the ledger changes at once: says how much that is, and where the rest goes. */
export function TooManyDialog({
  text,
  limit,
  onClose,
}: Readonly<{ text: string; limit: number; onClose: () => void }>) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('ledgerGrid.paste.title')} onClose={onClose}>
      <div className="stack">
        <p className="prose">{t('ledgerGrid.paste.tooMuch', { limit })}</p>
        <WholeRows text={text} />
        <Button variant="default" onClick={onClose}>
          {t('common.close')}
        </Button>
      </div>
    </Dialog>
  );
}
