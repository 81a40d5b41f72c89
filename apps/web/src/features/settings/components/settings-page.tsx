import { useTranslation } from 'react-i18next';
import { Absences } from '../../../shared/trade/absences/absences';
import { Loaded } from '../../../shared/ui/loaded';
import { PageHeader } from '../../../shared/ui/page-header';
import { Panel } from '../../../shared/ui/panel';
import { usePreferences } from '../api/preferences';
import { FeedPanel } from './feed-panel';
import { WaysForm } from './ways-form';

/** What a person settles for themselves: how and when they are told, who stands in, and their calendar. */
export function SettingsPage() {
  const { t } = useTranslation();
  const preferences = usePreferences();
  return (
    <>
      <PageHeader title={t('settings.title')} lead={t('settings.lead')} />
      <div className="stack">
        <Panel title={t('settings.ways.title')}>
          <Loaded query={preferences} lines={12}>
            {(kept) => <WaysForm kept={kept} />}
          </Loaded>
        </Panel>
        <Panel title={t('absences.title')}>
          <Absences of="/me" />
        </Panel>
        <FeedPanel />
      </div>
    </>
  );
}
