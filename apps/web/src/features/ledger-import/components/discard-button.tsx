import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ConfirmDialog } from '../../../shared/ui/confirm-dialog';
import { useDiscardImport } from '../api/discard-import';

export function DiscardButton({ id }: Readonly<{ id: string }>) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [isAsking, setIsAsking] = useState(false);
  const discard = useDiscardImport();
  return (
    <>
      <Button variant="subtle" color="red" onClick={() => setIsAsking(true)}>
        {t('ledgerImport.discard')}
      </Button>
      {isAsking && (
        <ConfirmDialog
          title={t('ledgerImport.discard')}
          text={t('ledgerImport.discardSure')}
          done={t('ledgerImport.discarded')}
          act={discard}
          subject={id}
          onClose={() => setIsAsking(false)}
          onDone={() => void navigate('/ledger-imports')}
        />
      )}
    </>
  );
}
