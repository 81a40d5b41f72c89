import { Textarea } from '@mantine/core';
import { withdrawBody, type PublicPageSummary, type WithdrawBody } from '@bihuan/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorsOf } from '../../../../shared/lib/field-errors';
import { Dialog } from '../../../../shared/ui/dialog';
import { notifyDone } from '../../../../shared/ui/notify';
import { SavingForm } from '../../../../shared/ui/saving-form';
import { useSaving } from '../../../../shared/ui/use-saving';
import { useActOnPage } from '../../api/public-pages';
import { usePageName } from './use-page-name';

type Props = Readonly<{ page: PublicPageSummary; onReload: () => void; onClose: () => void }>;

/** The head of office takes a page back, and says why. */
export function WithdrawDialog({ page, onReload, onClose }: Props) {
  const { t } = useTranslation();
  const name = usePageName()(page);
  const [reason, setReason] = useState('');
  const saving = useSaving({
    save: useActOnPage<WithdrawBody>(page, 'withdraw'),
    check: () => {
      const parsed = withdrawBody.safeParse({ reason });
      return parsed.success ? { ok: true, body: parsed.data } : { ok: false, errors: errorsOf(parsed.error) };
    },
    onSaved: () => {
      notifyDone(t('publicPages.withdrawn'));
      onClose();
    },
  });
  return (
    <Dialog title={t('publicPages.withdrawTitle', { name })} onClose={onClose}>
      <SavingForm
        saving={saving}
        stale={{ text: t('publicPages.staleText'), label: t('publicPages.stale'), onReload }}
        submitLabel={t('publicPages.withdraw')}
      >
        <p className="prose">{t('publicPages.withdrawText')}</p>
        <Textarea
          data-autofocus
          required
          label={t('publicPages.withdrawReason')}
          error={saving.errors['reason']}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </SavingForm>
    </Dialog>
  );
}
