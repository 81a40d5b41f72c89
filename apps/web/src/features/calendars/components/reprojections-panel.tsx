import type { ReprojectionView } from '@bihuan/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { momentText } from '../../../shared/lib/dates';
import { Loaded } from '../../../shared/ui/loaded';
import { Pager } from '../../../shared/ui/pager';
import { Panel } from '../../../shared/ui/panel';
import { useReprojections } from '../api/reprojections';
import css from './calendars-page.module.css';

/** The last changes, and what came of the cases. */
export function ReprojectionsPanel() {
  const { t } = useTranslation();
  const [page, setPage] = useState(1);
  const query = useReprojections(page);
  return (
    <Panel title={t('calendars.reprojections')}>
      <Loaded query={query} lines={2}>
        {(found) => (
          <>
            {found.total === 0 && <p className="prose soft">{t('calendars.noReprojections')}</p>}
            <ul className="plain">
              {found.items.map((one) => (
                <Entry key={one.id} of={one} />
              ))}
            </ul>
            <Pager of={found} onPage={setPage} />
          </>
        )}
      </Loaded>
    </Panel>
  );
}

function Entry({ of }: Readonly<{ of: ReprojectionView }>) {
  const { t } = useTranslation();
  const { id, year, unit, reason, createdAt, status, moved } = of;
  return (
    <li className={css.entry}>
      <div>
        <Link to={`/admin/calendars/reprojections/${id}`} className={css.strong}>
          {year} {unit?.name ?? t('calendars.national')}：{reason}
        </Link>
        <div className="soft small">
          {momentText(createdAt)} · {t('calendars.movedCount', { n: moved })}
        </div>
      </div>
      <span className={css.status}>{t(`calendars.statuses.${status}`)}</span>
    </li>
  );
}
