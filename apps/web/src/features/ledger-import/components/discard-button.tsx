import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Dialog } from '../../../shared/ui/dialog';
import { notifyDone } from '../../../shared/ui/notify';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { useDiscardImport } from '../api/discard-import';

export function DiscardButton({ id }: Readonly<{ id: string }>) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [isAsking, setIsAsking] = useState(false);
  const discard = useDiscardImport();
  const go = () =>
    discard.mutate(id, {
      onSuccess: () => {
        notifyDone(t('ledgerImport.discarded'));
        void navigate('/ledger-imports');
      },
    });
  return (
    <>
      <Button variant="subtle" color="red" onClick={() => setIsAsking(true)}>
        {t('ledgerImport.discard')}
      </Button>
      {isAsking && (
        <Dialog title={t('ledgerImport.discard')} onClose={() => setIsAsking(false)}>
          <div className="stack">
            {discard.isError && <ProblemAlert error={discard.error} />}
            <p className="prose">{t('ledgerImport.discardSure')}</p>
            <div className="row">
              <Button color="red" loading={discard.isPending} onClick={go}>
                {t('ledgerImport.discard')}
              </Button>
              <Button variant="default" onClick={() => setIsAsking(false)}>
                {t('common.cancel')}
              </Button>
            </div>
          </div>
        </Dialog>
      )}
    </>
  );
}
