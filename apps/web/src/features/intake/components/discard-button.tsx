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
  const discard = useDiscardImport(id);
  const go = () =>
    discard.mutate(undefined, {
      onSuccess: () => {
        notifyDone(t('intake.discarded'));
        void navigate('/imports');
      },
    });
  return (
    <>
      <Button variant="subtle" color="red" onClick={() => setIsAsking(true)}>
        {t('intake.discard')}
      </Button>
      {isAsking && (
        <Dialog title={t('intake.discard')} onClose={() => setIsAsking(false)}>
          <div className="stack">
            {discard.isError && <ProblemAlert error={discard.error} />}
            <p className="prose">{t('intake.discardSure')}</p>
            <div className="row">
              <Button color="red" loading={discard.isPending} onClick={go}>
                {t('intake.discard')}
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
