import type { WorkflowView } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../shared/i18n/use-words';
import css from './rights.module.css';

type Props = Readonly<{
  edge: WorkflowView['edges'][number];
  from: string;
  to: WorkflowView['states'][number] | undefined;
}>;

/** Where an event leads, when it leads anywhere. */
export function Target({ edge, from, to }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  if (edge.to === from) return null;
  return <span className={css.to}> → {to ? words(to.label) : t('workflows.back')}</span>;
}
