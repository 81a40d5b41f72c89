import type { CalendarSummary } from '@bihuan/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { momentText } from '../../../shared/lib/dates';
import { changedParams } from '../../../shared/lib/query-string';
import { Loaded } from '../../../shared/ui/loaded';
import { Pager } from '../../../shared/ui/pager';
import { Panel } from '../../../shared/ui/panel';
import { useVersions } from '../api/list-versions';
import css from './calendars-page.module.css';

type Props = Readonly<{ unitId: string | null; year: number; shown: number | null }>;

/** The versions of a year, the newest first, each with its reason. */
export function VersionsPanel({ unitId, year, shown }: Props) {
  const { t } = useTranslation();
  const [page, setPage] = useState(1);
  const query = useVersions({ unitId, year, page });
  return (
    <Panel title={t('calendars.versions', { year })}>
      <Loaded query={query} lines={2}>
        {(versions) => (
          <>
            {versions.total === 0 && <p className="prose soft">{t('calendars.noVersions')}</p>}
            <ul className="plain">
              {versions.items.map((one, index) => (
                <Version key={one.version} of={one} inForce={page === 1 && index === 0} shown={shown} />
              ))}
            </ul>
            <Pager of={versions} onPage={setPage} />
          </>
        )}
      </Loaded>
    </Panel>
  );
}

function Version({ of, inForce, shown }: Readonly<{ of: CalendarSummary; inForce: boolean; shown: number | null }>) {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const version = inForce ? '' : String(of.version);
  const isShown = inForce ? shown === null : shown === of.version;
  return (
    <li className={css.entry}>
      <div>
        <Link
          to={`?${changedParams(params, { year: String(of.year), version }).toString()}`}
          className={css.strong}
          aria-current={isShown || undefined}
        >
          {of.builtIn ? t('calendars.builtIn') : t('calendars.version', { n: of.version })}
        </Link>
        {of.reason && <div>{of.reason}</div>}
        {of.changedAt && (
          <div className="soft small">
            {t('calendars.by', { name: of.changedBy ?? t('calendars.system'), at: momentText(of.changedAt) })}
          </div>
        )}
      </div>
      {inForce && <span className={css.inForce}>{t('calendars.inForce')}</span>}
    </li>
  );
}
