import type { WorkflowView } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../shared/ui/panel';
import { useIsNarrow } from '../../../shared/ui/use-is-narrow';
import { rightsOf } from '../lib/rights';
import { RightsList } from './rights-list';
import { RightsMatrix } from './rights-matrix';

/** Who may do what: a table where there is room, told in words on a phone. */
export function Rights({ workflow }: Readonly<{ workflow: WorkflowView }>) {
  const { t } = useTranslation();
  const isNarrow = useIsNarrow();
  const rights = rightsOf(workflow);
  return (
    <Panel title={t('workflows.matrix')} aside={isNarrow ? undefined : t('workflows.legend')} flush>
      {isNarrow ? <RightsList rights={rights} /> : <RightsMatrix rights={rights} />}
    </Panel>
  );
}
