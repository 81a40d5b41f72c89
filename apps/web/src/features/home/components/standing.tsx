import { useTranslation } from 'react-i18next';
import { LightBadge } from '../../../shared/trade/light-badge';
import { Loaded } from '../../../shared/ui/loaded';
import { Panel } from '../../../shared/ui/panel';
import { useOverview } from '../api/read-overview';
import { FigureRow, FigureTile } from './figure-link';
import css from './standing.module.css';

/** What is open and what was closed this year, and the lights of what is open. */
export function Standing() {
  const { t } = useTranslation();
  const query = useOverview();
  return (
    <Panel title={t('toDo.overview')} aside={query.data && t('toDo.asOf', { date: query.data.asOf })}>
      <Loaded query={query} lines={6}>
        {(overview) => (
          <>
            <div className={css.figures}>
              <FigureTile of={overview.open}>{t('toDo.openCases')}</FigureTile>
              <FigureTile of={overview.closedThisYear}>{t('toDo.closedThisYear')}</FigureTile>
            </div>
            <h3 className={css.small}>{t('toDo.lights')}</h3>
            <ul className={`plain ${css.lights}`}>
              {overview.lights
                .filter(({ count }) => count > 0)
                .map((figure) => (
                  <li key={figure.light}>
                    <FigureRow of={figure}>
                      <LightBadge light={figure.light} />
                    </FigureRow>
                  </li>
                ))}
            </ul>
          </>
        )}
      </Loaded>
    </Panel>
  );
}
