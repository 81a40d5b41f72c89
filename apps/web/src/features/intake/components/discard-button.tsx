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
  const discard = useDiscardImport(id);
  return (
    <>
      <Button variant="subtle" color="red" onClick={() => setIsAsking(true)}>
        {t('intake.discard')}
      </Button>
      {isAsking && (
        <ConfirmDialog
          title={t('intake.discard')}
          text={t('intake.discardSure')}
          done={t('intake.discarded')}
          act={discard}
          subject={undefined}
          onClose={() => setIsAsking(false)}
          onDone={() => void navigate('/imports')}
        />
      )}
    </>
  );
}
