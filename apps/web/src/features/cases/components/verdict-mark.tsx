import { verdicts, type CaseView } from '@bihuan/contracts';
import { IconCircleCheck, IconCircleDashed, IconCircleX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../shared/i18n/use-words';
import css from './evidence-list.module.css';

/** What the verifier thinks of a piece of evidence, by sign and words. */
export function VerdictMark({ verdict }: Pick<CaseView['evidence'][number], 'verdict'>) {
  const { t } = useTranslation();
  const words = useWords();
  const Sign = verdict === 'accepted' ? IconCircleCheck : verdict === 'rejected' ? IconCircleX : IconCircleDashed;
  return (
    <span className={css.verdict} data-verdict={verdict ?? 'none'}>
      <Sign size={18} aria-hidden />
      {verdict ? words(verdicts[verdict]) : t('cases.unjudged')}
    </span>
  );
}
