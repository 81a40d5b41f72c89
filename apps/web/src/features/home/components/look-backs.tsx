import type { LeaderHome } from '@bihuan/contracts';
import { IconAlertOctagon, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Loaded } from '../../../shared/ui/loaded';
import { Panel } from '../../../shared/ui/panel';
import { useLeaderHome } from '../api/read-leader-home';
import css from './case-lines.module.css';
import { FigureTile } from './figure-link';
import own from './look-backs.module.css';

/** Whether what was closed holds: the figures of the year, and the last look-backs with what they found. */
export function LookBacks() {
  const { t } = useTranslation();
  return (
    <Panel title={t('home.lookBacks')}>
      <Loaded query={useLeaderHome()} lines={5}>
        {({ lookBacks }) => (
          <>
            <div className={own.figures}>
              <FigureTile of={lookBacks.consolidated}>{t('home.consolidatedThisYear')}</FigureTile>
              <FigureTile of={lookBacks.relapsed}>{t('home.relapsedThisYear')}</FigureTile>
            </div>
            {lookBacks.latest.length === 0 && <p className="soft prose">{t('home.noLookBacks')}</p>}
            <ul className={`plain ${css.lines}`}>
              {lookBacks.latest.map((one) => (
                <li key={`${one.caseId} ${one.on} ${one.outcome}`}>
                  <Link to={`/cases/${one.caseId}`}>{one.title}</Link>
                  <div className={own.findings}>{one.findings}</div>
                  <div className={css.facts}>
                    <Outcome of={one.outcome} />
                    <time dateTime={one.on}>{one.on}</time>
                    {one.leadUnit && <span>{one.leadUnit.name}</span>}
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

function Outcome({ of }: Readonly<{ of: LeaderHome['lookBacks']['latest'][number]['outcome'] }>) {
  const { t } = useTranslation();
  const Sign = of === 'relapsed' ? IconAlertOctagon : IconCircleCheck;
  return (
    <span className={own.outcome} data-outcome={of}>
      <Sign size="1.1em" aria-hidden />
      {t(`home.outcomes.${of}`)}
    </span>
  );
}
