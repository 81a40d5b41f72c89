import type { LadderView } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../shared/i18n/use-words';
import { ConfirmDialog } from '../../../shared/ui/confirm-dialog';
import { useResetLadder } from '../api/reset-ladder';

export function ResetLadderDialog({ ladder, onClose }: Readonly<{ ladder: LadderView; onClose: () => void }>) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <ConfirmDialog
      title={t('ladders.reset')}
      text={t('ladders.resetSure', { name: words(ladder.label) })}
      done={t('ladders.resetDone')}
      act={useResetLadder()}
      subject={ladder}
      onClose={onClose}
    />
  );
}
