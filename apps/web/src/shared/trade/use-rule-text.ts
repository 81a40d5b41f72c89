import type { DeadlineRule } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';

/** A deadline rule in a few words. */
export function useRuleText(): (rule: DeadlineRule) => string {
  const { t } = useTranslation();
  return (rule) => {
    if (rule.kind === 'none') return t('deadline.none');
    if (rule.kind === 'fixed') return rule.date;
    if (rule.kind === 'working-days') return t('deadline.inWorkingDays', { n: rule.value });
    return t(rule.kind === 'days' ? 'deadline.inDays' : 'deadline.inMonths', { n: rule.value });
  };
}
