import type { WorkflowView } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../shared/i18n/use-words';
import css from './rights.module.css';

type Props = Readonly<{ needs: WorkflowView['edges'][number]['needs'] }>;

/** What stops an event even for those who may, in the words that they would read. */
export function Conditions({ needs }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  if (needs.length === 0) return null;
  return (
    <div className={css.conditions}>
      {t('workflows.notIf')}
      <ul>
        {needs.map(({ code, reason }) => (
          <li key={code}>{words(reason)}</li>
        ))}
      </ul>
    </div>
  );
}
