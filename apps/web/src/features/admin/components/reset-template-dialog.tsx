import { Button } from '@mantine/core';
import type { TemplateView } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../shared/i18n/use-words';
import { Dialog } from '../../../shared/ui/dialog';
import { notifyDone } from '../../../shared/ui/notify';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { useResetTemplate } from '../api/reset-template';

export function ResetDialog({ template, onClose }: Readonly<{ template: TemplateView; onClose: () => void }>) {
  const { t } = useTranslation();
  const words = useWords();
  const reset = useResetTemplate();
  const go = () =>
    reset.mutate(template, {
      onSuccess: () => {
        notifyDone(t('templates.resetDone'));
        onClose();
      },
    });
  return (
    <Dialog title={t('templates.reset')} onClose={onClose}>
      <div className="stack">
        {reset.isError && <ProblemAlert error={reset.error} />}
        <p className="prose">{t('templates.resetSure', { name: words(template.label) })}</p>
        <div className="row">
          <Button color="red" loading={reset.isPending} onClick={go}>
            {t('templates.reset')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
