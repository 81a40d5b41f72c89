import type { TemplateView } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../shared/i18n/use-words';
import { ConfirmDialog } from '../../../shared/ui/confirm-dialog';
import { useResetTemplate } from '../api/reset-template';

export function ResetDialog({ template, onClose }: Readonly<{ template: TemplateView; onClose: () => void }>) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <ConfirmDialog
      title={t('templates.reset')}
      text={t('templates.resetSure', { name: words(template.label) })}
      done={t('templates.resetDone')}
      act={useResetTemplate()}
      subject={template}
      onClose={onClose}
    />
  );
}
