import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { momentText } from '../../../shared/lib/dates';
import { Loaded } from '../../../shared/ui/loaded';
import { Panel } from '../../../shared/ui/panel';
import { useSystem } from '../api/read-system';
import { Checks } from './checks';
import css from './system.module.css';

/** On an operator's home: what is not well, or that all is. */
export function SystemPanel() {
  const { t } = useTranslation();
  const query = useSystem();
  return (
    <Panel title={t('system.title')} aside={query.data && t('system.asOf', { at: momentText(query.data.asOf) })}>
      <Loaded query={query} lines={6}>
        {({ checks }) => {
          const unwell = checks.filter(({ level }) => level !== 'good');
          return (
            <>
              {unwell.length === 0 && <p className="prose">{t('system.allWell')}</p>}
              <Checks checks={unwell} />
              <p className={css.more}>
                <Link to="/admin/system">{t('system.all', { n: checks.length })}</Link>
              </p>
            </>
          );
        }}
      </Loaded>
    </Panel>
  );
}
