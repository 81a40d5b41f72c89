import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../../shared/lib/http';
import { ProblemAlert } from '../../../shared/ui/problem-alert';

/** Why a step was not taken; what somebody else changed meanwhile can be loaded. */
export function StepFault({ error, onReload }: Readonly<{ error: unknown; onReload: () => void }>) {
  const { t } = useTranslation();
  return (
    <ProblemAlert error={error}>
      {isProblem(error, 412) && (
        <div>
          <Button mt="sm" variant="default" onClick={onReload}>
            {t('documents.reload')}
          </Button>
        </div>
      )}
    </ProblemAlert>
  );
}
