import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@mantine/core';
import { Loaded } from '../../../shared/ui/loaded';
import { Panel } from '../../../shared/ui/panel';
import { useOverview } from '../api/read-overview';
import { FigureRow } from './figure-link';
import css from './standing.module.css';

/** So many units show at once; the rest are a click away. */
const FIRST = 8;

/** Which units are late, with how many cases. */
export function LateByUnit() {
  const { t } = useTranslation();
  const [showsAll, setShowsAll] = useState(false);
  return (
    <Panel title={t('toDo.lateByUnit')}>
      <Loaded query={useOverview()} lines={4}>
        {({ lateByUnit }) => (
          <>
            {lateByUnit.length === 0 && <p className="soft prose">{t('toDo.nobodyLate')}</p>}
            <ul className={`plain ${css.rows}`}>
              {lateByUnit.slice(0, showsAll ? undefined : FIRST).map((figure) => (
                <li key={figure.unit.id}>
                  <FigureRow of={figure}>{figure.unit.name}</FigureRow>
                </li>
              ))}
            </ul>
            {!showsAll && lateByUnit.length > FIRST && (
              <Button variant="subtle" mt="xs" onClick={() => setShowsAll(true)}>
                {t('home.allUnits', { n: lateByUnit.length })}
              </Button>
            )}
          </>
        )}
      </Loaded>
    </Panel>
  );
}
