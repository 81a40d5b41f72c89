import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useWords } from '../../../shared/i18n/use-words';
import { DaysLeft } from '../../../shared/trade/due-date';
import { LightBadge } from '../../../shared/trade/light-badge';
import { Loaded } from '../../../shared/ui/loaded';
import { Panel } from '../../../shared/ui/panel';
import { useOverview } from '../api/read-overview';
import css from './case-lines.module.css';

/** The cases that are late longest, each with the reason. */
export function Worst() {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <Panel title={t('toDo.worst')}>
      <Loaded query={useOverview()} lines={6}>
        {({ worst }) => (
          <>
            {worst.length === 0 && <p className="soft prose">{t('toDo.noWorst')}</p>}
            <ul className={`plain ${css.lines}`}>
              {worst.map((row) => (
                <li key={row.id}>
                  <Link to={`/cases/${row.id}`}>{row.title}</Link>
                  <div>{words(row.why)}</div>
                  <div className={css.facts}>
                    <LightBadge light={row.light} />
                    <span>{row.leadUnit?.name}</span>
                    <DaysLeft days={row.workingDaysLeft} />
                  </div>
                </li>
              ))}
            </ul>
          </>
        )}
      </Loaded>
    </Panel>
  );
}
