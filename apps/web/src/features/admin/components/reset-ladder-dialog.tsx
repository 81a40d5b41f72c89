import { Button } from '@mantine/core';
import type { LadderView } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../shared/i18n/use-words';
import { Dialog } from '../../../shared/ui/dialog';
import { notifyDone } from '../../../shared/ui/notify';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { useResetLadder } from '../api/reset-ladder';

export function ResetLadderDialog({ ladder, onClose }: Readonly<{ ladder: LadderView; onClose: () => void }>) {
  const { t } = useTranslation();
  const words = useWords();
  const reset = useResetLadder();
  const go = () =>
    reset.mutate(ladder, {
      onSuccess: () => {
        notifyDone(t('ladders.resetDone'));
        onClose();
      },
    });
  return (
    <Dialog title={t('ladders.reset')} onClose={onClose}>
      <div className="stack">
        {reset.isError && <ProblemAlert error={reset.error} />}
        <p className="prose">{t('ladders.resetSure', { name: words(ladder.label) })}</p>
        <div className="row">
          <Button color="red" loading={reset.isPending} onClick={go}>
            {t('ladders.reset')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
