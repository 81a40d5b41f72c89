import type { Cadence } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';

/** When an obligation comes again, in words. */
export function useCadenceText(): (cadence: Cadence) => string {
  const { t } = useTranslation();
  return (cadence) => {
    if (cadence.kind === 'yearly') return t('cadences.duties.yearly', cadence.on);
    const { day } = cadence;
    return cadence.kind === 'quarterly'
      ? t('cadences.duties.quarterly', { month: cadence.month, day })
      : t('cadences.duties.monthly', { day });
  };
}
