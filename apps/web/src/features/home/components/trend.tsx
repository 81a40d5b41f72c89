import type { LeaderHome } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../../shared/ui/loaded';
import { Panel } from '../../../shared/ui/panel';
import table from '../../../shared/ui/table.module.css';
import { useLeaderHome } from '../api/read-leader-home';
import { linePoints } from '../lib/line-points';
import css from './trend.module.css';

const series = ['open', 'late', 'closed'] as const;
const SIZE = { width: 240, height: 44 };
type Weeks = LeaderHome['trend'];

/** Which way it goes: three small lines with their words, and the numbers of every week below. */
export function Trend() {
  const { t } = useTranslation();
  return (
    <Panel title={t('home.trend')}>
      <Loaded query={useLeaderHome()} lines={6}>
        {({ trend }) =>
          trend.length === 0 ? (
            <p className="soft prose">{t('home.noTrend')}</p>
          ) : (
            <>
              <dl className={css.lines}>
                {series.map((name) => (
                  <Line key={name} name={name} weeks={trend} />
                ))}
              </dl>
              <details>
                <summary className={css.summary}>{t('home.weekByWeek')}</summary>
                <WeekTable weeks={trend} />
              </details>
            </>
          )
        }
      </Loaded>
    </Panel>
  );
}

function Line({ name, weeks }: Readonly<{ name: (typeof series)[number]; weeks: Weeks }>) {
  const { t } = useTranslation();
  const values = weeks.map((week) => week[name]);
  const [first, last] = [values[0] ?? 0, values.at(-1) ?? 0];
  return (
    <div className={css.line} data-name={name}>
      <dt>{t(`home.series.${name}`)}</dt>
      <dd>
        <svg
          viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
          preserveAspectRatio="none"
          className={css.picture}
          aria-hidden
        >
          <polyline points={linePoints(values, SIZE)} />
        </svg>
        <span className={css.words}>
          {weeks.length > 1 ? t('home.fromTo', { first, last, weeks: weeks.length }) : last}
        </span>
      </dd>
    </div>
  );
}

function WeekTable({ weeks }: Readonly<{ weeks: Weeks }>) {
  const { t } = useTranslation();
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">{t('home.week')}</th>
          {series.map((name) => (
            <th key={name} scope="col">
              {t(`home.series.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week.from}>
            <td className={table.number}>{t('home.upTo', { date: week.to })}</td>
            {series.map((name) => (
              <td key={name} className={table.number}>
                {week[name]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
