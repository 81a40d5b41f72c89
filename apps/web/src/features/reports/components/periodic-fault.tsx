import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../../shared/lib/http';
import { ProblemAlert } from '../../../shared/ui/problem-alert';

/** A refusal; where somebody else was faster, with a way to see what they did. */
export function PeriodicFault({ error, onReload }: Readonly<{ error: unknown; onReload: () => void }>) {
  const { t } = useTranslation();
  return (
    <ProblemAlert error={error}>
      {isProblem(error, 412) && (
        <div>
          <Button mt="sm" variant="default" onClick={onReload}>
            {t('cadences.stale')}
          </Button>
        </div>
      )}
    </ProblemAlert>
  );
}
