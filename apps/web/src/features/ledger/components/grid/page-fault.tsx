import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../../../shared/ui/problem-alert';
import type { LedgerRows } from './use-ledger-rows';

/** Some rows did not come: says why, and fetches them again; conditions and place stay. */
export function PageFault({ queries }: Pick<LedgerRows, 'queries'>) {
  const { t } = useTranslation();
  const failed = queries.filter(({ isError }) => isError);
  const error = failed[0]?.error;
  if (!error) return null;
  return (
    <ProblemAlert error={error}>
      <div>
        <Button mt="sm" variant="default" onClick={() => failed.forEach(({ refetch }) => void refetch())}>
          {t('common.retry')}
        </Button>
      </div>
    </ProblemAlert>
  );
}
