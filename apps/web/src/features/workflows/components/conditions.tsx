import type { WorkflowView } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../shared/i18n/use-words';
import css from './rights.module.css';

type Edge = WorkflowView['edges'][number];

/** What stops an event, or a request for it, even for those who may, in the words that they would read. */
export function Conditions({ edge }: Readonly<{ edge: Edge }>) {
  const { t } = useTranslation();
  return (
    <>
      <Reasons title={t('workflows.notIf')} needs={edge.needs} />
      {edge.ask && <Reasons title={t('workflows.notAskedIf')} needs={edge.ask.needs} />}
    </>
  );
}

function Reasons({ title, needs }: Readonly<{ title: string; needs: Edge['needs'] }>) {
  const words = useWords();
  if (needs.length === 0) return null;
  return (
    <div className={css.conditions}>
      {title}
      <ul>
        {needs.map(({ code, reason }) => (
          <li key={code}>{words(reason)}</li>
        ))}
      </ul>
    </div>
  );
}
