import { Button } from '@mantine/core';
import type { ComponentType, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useLanguage } from '../../../shared/i18n/use-words';
import { longDate } from '../../../shared/lib/dates';
import { pageOfAddress } from '../../../shared/lib/query-string';
import { useSession } from '../../../shared/session/session-context';
import { Loaded } from '../../../shared/ui/loaded';
import { PageHeader } from '../../../shared/ui/page-header';
import { useToDo } from '../api/list-to-do';
import { homeParts, type HomePart } from '../lib/home-parts';
import { ByUnit } from './by-unit';
import { Changes } from './changes';
import { DueSoon } from './due-soon';
import { FirstSteps } from './first-steps';
import { Glance } from './glance';
import css from './home-page.module.css';
import { LateByUnit } from './late-by-unit';
import { LookBacks } from './look-backs';
import { Standing } from './standing';
import { ToDoPanel } from './to-do-panel';
import { Trend } from './trend';
import { Waiting } from './waiting';
import { Worst } from './worst';

const drawn: Readonly<Record<Exclude<HomePart, 'system'>, () => ReactNode>> = {
  'first-steps': FirstSteps,
  glance: Glance,
  'to-do': ToDoPanel,
  'due-soon': DueSoon,
  waiting: Waiting,
  changes: Changes,
  'by-unit': ByUnit,
  worst: Worst,
  late: LateByUnit,
  trend: Trend,
  standing: Standing,
  'look-backs': LookBacks,
};

type Props = Readonly<{
  /** How the system stands has a feature of its own: the page only gives it its place. */
  System: ComponentType;
}>;

/** What a person needs first, by what they may do: department, office, leader and operator each see their own parts. */
export function HomePage({ System }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { today, capabilities } = useSession();
  const fillsIn = capabilities.includes('sheets.fill-in') && !capabilities.includes('overview.read');
  const query = useToDo(pageOfAddress(useSearchParams()[0]));
  return (
    <>
      <PageHeader
        title={t('toDo.title')}
        lead={longDate(today, language)}
        actions={
          fillsIn && (
            <Button component={Link} to="/fill-in" variant="subtle">
              {t('fillIn.link')}
            </Button>
          )
        }
      />
      <Loaded query={query} lines={10}>
        {({ total }) => {
          const draw = (name: HomePart) => {
            const Part = name === 'system' ? System : drawn[name];
            return <Part key={name} />;
          };
          const { top, main, side } = homeParts(capabilities, total === 0);
          return (
            <div className={css.home}>
              {top.map(draw)}
              <div className={side.length > 0 ? css.columns : undefined}>
                <div className={css.parts}>{main.map(draw)}</div>
                {side.length > 0 && <div className={css.parts}>{side.map(draw)}</div>}
              </div>
            </div>
          );
        }}
      </Loaded>
    </>
  );
}
