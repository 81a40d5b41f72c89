import { roughDays, type Lead, type Light, type Rung } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';

type Timed = Pick<Rung, 'when' | 'at'>;

/** The times of a ladder in words. */
export function useLadderText() {
  const { t } = useTranslation();
  const leadText = ({ value, unit }: Lead): string =>
    t(unit === 'wd' ? 'ladders.lead_wd' : 'ladders.lead_d', { n: value });
  const whenText = ({ when, at }: Timed): string => {
    if (when === 'before') return t('ladders.before', { lead: leadText(at) });
    return at.value === 0 ? t('ladders.overdueFirst') : t('ladders.overdue', { n: at.value });
  };
  return { leadText, whenText };
}

/** The light that a rung announces. */
export function lightOfRung({ when, at }: Timed, warning: Lead): Light {
  if (when === 'overdue') return 'overdue';
  return roughDays(at) <= roughDays(warning) ? 'warning' : 'near';
}
