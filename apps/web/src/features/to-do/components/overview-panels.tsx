import type { Overview } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useWords } from '../../../shared/i18n/use-words';
import { queryString } from '../../../shared/lib/query-string';
import { DaysLeft } from '../../../shared/trade/due-date';
import { LightBadge } from '../../../shared/trade/light-badge';
import { Loaded } from '../../../shared/ui/loaded';
import { Panel } from '../../../shared/ui/panel';
import { useOverview } from '../api/read-overview';
import css from './overview-panels.module.css';

/** What an office or a leader sees at a glance; every figure opens the ledger filtered the same way. */
export function OverviewPanels() {
  const query = useOverview();
  return (
    <div className={css.panels}>
      <Loaded query={query} lines={8}>
        {(overview) => (
          <>
            <Figures overview={overview} />
            <Worst overview={overview} />
            <LateByUnit overview={overview} />
          </>
        )}
      </Loaded>
    </div>
  );
}

type Props = Readonly<{ overview: Overview }>;

function Figures({ overview }: Props) {
  const { t } = useTranslation();
  const lit = overview.lights.filter(({ light, count }) => count > 0 && light !== 'closed');
  return (
    <Panel title={t('toDo.overview')} aside={t('toDo.asOf', { date: overview.asOf })}>
      <div className={css.figures}>
        <Link to="/ledger?open=true" className={css.figure}>
          <span className={css.number}>{overview.open}</span>
          {t('toDo.openCases')}
        </Link>
        <Link to="/ledger?open=false" className={css.figure}>
          <span className={css.number}>{overview.closedThisYear}</span>
          {t('toDo.closedThisYear')}
        </Link>
      </div>
      <h3 className={css.small}>{t('toDo.lights')}</h3>
      <ul className={`plain ${css.lights}`}>
        {lit.map(({ light, count }) => (
          <li key={light}>
            <Link to={`/ledger${queryString({ light, open: 'true' })}`} className={css.light}>
              <LightBadge light={light} />
              <strong>{count}</strong>
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Worst({ overview }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <Panel title={t('toDo.worst')}>
      {overview.worst.length === 0 && <p className="soft prose">{t('toDo.noWorst')}</p>}
      <ul className={`plain ${css.worst}`}>
        {overview.worst.map((row) => (
          <li key={row.id}>
            <Link to={`/cases/${row.id}`}>{row.title}</Link>
            <div className={css.why}>{words(row.why)}</div>
            <div className={css.facts}>
              <LightBadge light={row.light} />
              <span>{row.leadUnit?.name}</span>
              <DaysLeft days={row.workingDaysLeft} />
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function LateByUnit({ overview }: Props) {
  const { t } = useTranslation();
  return (
    <Panel title={t('toDo.lateByUnit')}>
      {overview.lateByUnit.length === 0 && <p className="soft prose">{t('toDo.nobodyLate')}</p>}
      <ul className={`plain ${css.units}`}>
        {overview.lateByUnit.map(({ unit, count }) => (
          <li key={unit.id}>
            <Link
              to={`/ledger${queryString({ unitId: unit.id, light: 'overdue', open: 'true' })}`}
              className={css.unit}
            >
              <span>{unit.name}</span>
              <strong>{count}</strong>
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
