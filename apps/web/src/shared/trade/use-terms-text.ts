import type { TemplateTerms } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { useRuleText } from './use-rule-text';

/** The limits of each step in a line of words; a step that this kind of matter does not know is left out. */
export function useTermsText(): (terms: TemplateTerms) => string {
  const { t } = useTranslation();
  const rule = useRuleText();
  const assist = useAssistText();
  const extension = useExtensionText();
  return (terms) => {
    const { receipt, returnWindow, plan, objection, verifiers, publicity, lookBackAfter, progress } = terms;
    const parts = [
      receipt && t('templates.terms.receipt', { rule: rule(receipt) }),
      returnWindow ? t('templates.terms.returnWindow', { rule: rule(returnWindow) }) : t('templates.terms.noReturn'),
      assist(terms.assist),
      plan && t('templates.terms.plan', { rule: rule(plan) }),
      progress && t('cadences.terms.line', { rule: rule(progress.every) }),
      extension(terms.extension),
      objection &&
        t('templates.terms.objection', { file: rule(objection.fileWithin), decide: rule(objection.decideWithin) }),
      t('templates.terms.verifiers', { n: verifiers }),
      t('templates.terms.publicity', { rule: rule(publicity) }),
      lookBackAfter && t('templates.terms.lookBack', { rule: rule(lookBackAfter) }),
    ];
    return parts.filter(Boolean).join(t('templates.terms.between'));
  };
}

function useAssistText(): (assist: TemplateTerms['assist']) => string | null {
  const { t } = useTranslation();
  return (assist) => {
    if (!assist) return null;
    const { workingDaysBefore: n, percentOfPeriod: percent } = assist;
    if (n !== null && percent !== null) return t('templates.terms.assistBoth', { n, percent });
    if (n !== null) return t('templates.terms.assistBefore', { n });
    return percent === null ? null : t('templates.terms.assistShare', { percent });
  };
}

function useExtensionText(): (extension: TemplateTerms['extension']) => string {
  const { t } = useTranslation();
  const most = (atMost: NonNullable<TemplateTerms['extension']>['atMost']): string => {
    if ('percent' in atMost) return t('templates.terms.percent', { n: atMost.percent });
    return 'days' in atMost
      ? t('deadline.inDays', { n: atMost.days })
      : t('deadline.inWorkingDays', { n: atMost.workingDays });
  };
  return (extension) => {
    if (!extension) return t('templates.terms.noExtension');
    const { times, noticeWorkingDays: n, atMost, superiorConsent } = extension;
    const words = t('templates.terms.extension', { times, most: most(atMost), n });
    return superiorConsent ? `${words}${t('templates.terms.between')}${t('templates.terms.consent')}` : words;
  };
}
