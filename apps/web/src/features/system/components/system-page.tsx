import { useTranslation } from 'react-i18next';
import { momentText } from '../../../shared/lib/dates';
import { Loaded } from '../../../shared/ui/loaded';
import { PageHeader } from '../../../shared/ui/page-header';
import { Panel } from '../../../shared/ui/panel';
import { useSystem } from '../api/read-system';
import { Backups } from './backups';
import { Checks } from './checks';
import { Queues } from './queues';

/** What an operator looks at in the morning. */
export function SystemPage() {
  const { t } = useTranslation();
  const query = useSystem();
  return (
    <>
      <PageHeader title={t('system.title')} lead={t('system.lead')} />
      <Loaded query={query} lines={14}>
        {({ asOf, checks, queues, backups }) => (
          <div className="stack">
            <Panel title={t('system.checks')} aside={t('system.asOf', { at: momentText(asOf) })}>
              <Checks checks={checks} />
            </Panel>
            <Panel title={t('system.backups.title')} flush>
              <Backups backups={backups} />
            </Panel>
            <Panel title={t('system.queues.title')} flush={queues.length > 0}>
              <Queues queues={queues} />
            </Panel>
          </div>
        )}
      </Loaded>
    </>
  );
}
