import { Alert } from '@mantine/core';
import type { CaseView } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { useLanguage, useWords } from '../../../shared/i18n/use-words';
import { longDate } from '../../../shared/lib/dates';
import { DaysLeft } from '../../../shared/trade/due-date';
import { LightBadge } from '../../../shared/trade/light-badge';
import { useRuleText } from '../../../shared/trade/use-rule-text';
import { Panel } from '../../../shared/ui/panel';
import css from './deadline.module.css';

/** Until when, and how that date came about. */
export function Deadline({ view }: Readonly<{ view: CaseView }>) {
  const { t } = useTranslation();
  const words = useWords();
  const language = useLanguage();
  const ruleText = useRuleText();
  const { current, original, explanation, flagged, rule, workingDaysLeft } = view.deadline;
  return (
    <Panel title={t('cases.deadline')} aside={<LightBadge light={view.light} />}>
      {current && (
        <p className={css.date}>
          <time dateTime={current}>{longDate(current, language)}</time>
        </p>
      )}
      {view.state.open && <DaysLeft days={workingDaysLeft} />}
      {original && original !== current && <p className={css.line}>{t('cases.originalDue', { date: original })}</p>}
      <p className={css.line}>{t('cases.rule', { rule: ruleText(rule) })}</p>
      {explanation && (
        <p className={css.line}>
          <span className="soft">{t('cases.howItCame')}：</span>
          {words(explanation)}
        </p>
      )}
      {view.publicityUntil && <p className={css.line}>{t('cases.publicityUntil', { date: view.publicityUntil })}</p>}
      {flagged && (
        <Alert color="yellow" variant="light" mt="sm">
          {t('cases.flagged')}
        </Alert>
      )}
    </Panel>
  );
}
