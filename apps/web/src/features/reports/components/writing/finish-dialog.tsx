import { Button, Checkbox } from '@mantine/core';
import type { WrittenReportView } from '@bihuan/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../../shared/ui/dialog';
import { notifyDone } from '../../../../shared/ui/notify';
import { ProblemAlert } from '../../../../shared/ui/problem-alert';
import { useFinishWritten } from '../../api/change-written';
import type { DraftInHand } from '../../hooks/use-draft';

type Props = Readonly<{ view: WrittenReportView; inHand: DraftInHand; onClose: () => void }>;

/** Asks once more before the text is frozen; errors that the check finds have to be acknowledged. */
export function FinishDialog({ view, inHand, onClose }: Props) {
  const { t } = useTranslation();
  const finish = useFinishWritten(view.id);
  const [isKnown, setIsKnown] = useState(false);
  const errors = view.findings.filter(({ severity }) => severity === 'error').length;
  const go = () =>
    finish.mutate(
      { version: inHand.version, body: { despiteFindings: isKnown } },
      {
        onSuccess: ({ version }) => {
          inHand.follow(version);
          notifyDone(t('writing.finished'));
          onClose();
        },
      },
    );
  return (
    <Dialog title={t('writing.finish')} onClose={onClose}>
      <div className="stack">
        {finish.isError && <ProblemAlert error={finish.error} />}
        <p className="prose">{t('writing.finishText')}</p>
        {errors > 0 && (
          <>
            <p className="prose">{t('writing.finishErrors', { n: errors })}</p>
            <Checkbox
              label={t('writing.known')}
              checked={isKnown}
              onChange={(event) => setIsKnown(event.currentTarget.checked)}
            />
          </>
        )}
        <div className="row">
          <Button loading={finish.isPending} disabled={errors > 0 && !isKnown} onClick={go}>
            {t('writing.finish')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
