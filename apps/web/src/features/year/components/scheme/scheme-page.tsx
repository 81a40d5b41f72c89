import type { SchemeView } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { momentText } from '../../../../shared/lib/dates';
import { useMay } from '../../../../shared/session/session-context';
import { Loaded } from '../../../../shared/ui/loaded';
import { PageHeader } from '../../../../shared/ui/page-header';
import { Panel } from '../../../../shared/ui/panel';
import { useScheme } from '../../api/keep-scheme';
import { SchemeForm } from './scheme-form';
import { SchemeRules } from './scheme-rules';

/** How the office scores: to be read by the office, to be changed by its head. */
export function SchemePage() {
  const { t } = useTranslation();
  const query = useScheme();
  const mayChange = useMay('scores.decide');
  return (
    <>
      <PageHeader
        title={t('scores.schemeTitle')}
        lead={t('scores.scheme.lead')}
        above={<Link to="/year/scores">{t('scores.title')}</Link>}
      />
      <Loaded query={query} lines={10}>
        {(view) => (
          <div className="stack">
            <InForce view={view} />
            {mayChange ? (
              <SchemeForm key={view.version} view={view} onReload={() => void query.refetch()} />
            ) : (
              <Panel title={t('scores.schemeTitle')}>
                <SchemeRules scheme={view.scheme} />
              </Panel>
            )}
          </div>
        )}
      </Loaded>
    </>
  );
}

function InForce({ view: { version, changedAt, changedBy } }: Readonly<{ view: SchemeView }>) {
  const { t } = useTranslation();
  const name = version === 0 ? t('scores.shipped') : t('scores.versionOf', { n: version });
  const current = t('scores.scheme.current', { version: name });
  const changed = changedAt && t('scores.scheme.changed', { name: changedBy ?? '', at: momentText(changedAt) });
  return <p className="prose soft">{[current, changed].filter(Boolean).join(' · ')}</p>;
}
