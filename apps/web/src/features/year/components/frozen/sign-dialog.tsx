import { Textarea } from '@mantine/core';
import { correctionBody } from '@bihuan/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorsOf } from '../../../../shared/lib/field-errors';
import { Dialog } from '../../../../shared/ui/dialog';
import { notifyDone } from '../../../../shared/ui/notify';
import { SavingForm } from '../../../../shared/ui/saving-form';
import { useSaving } from '../../../../shared/ui/use-saving';
import { useSignDifference } from '../../api/read-frozen-year';
import { Difference, type DifferingCase } from './difference';

type Props = Readonly<{
  freezeId: string;
  of: DifferingCase;
  /** How many signed differences the signer has seen. */
  seen: number;
  onReload: () => void;
  onClose: () => void;
}>;

/** The head of office signs what a case turned out to have been. */
export function SignDialog({ freezeId, of, seen, onReload, onClose }: Props) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const saving = useSaving({
    save: useSignDifference(freezeId),
    check: () => {
      const parsed = correctionBody.safeParse({ caseId: of.id, reason, after: seen });
      return parsed.success ? { ok: true, body: parsed.data } : { ok: false, errors: errorsOf(parsed.error) };
    },
    onSaved: () => {
      notifyDone(t('frozen.signed'));
      onClose();
    },
  });
  return (
    <Dialog title={t('frozen.signTitle', { number: of.number })} onClose={onClose}>
      <SavingForm saving={saving} stale={{ label: t('frozen.stale'), onReload }} submitLabel={t('frozen.sign')}>
        <Difference of={of} />
        <p className="prose soft">{t('frozen.signText')}</p>
        <Textarea
          data-autofocus
          required
          label={t('frozen.reason')}
          error={saving.errors['reason']}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </SavingForm>
    </Dialog>
  );
}
