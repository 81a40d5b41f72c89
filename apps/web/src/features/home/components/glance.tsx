import { arrivals, reviews } from '@bihuan/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../shared/i18n/use-words';
import { Loaded } from '../../../shared/ui/loaded';
import { Panel } from '../../../shared/ui/panel';
import { useOfficeHome } from '../api/read-office-home';
import { useOverview } from '../api/read-overview';
import { FigureTile } from './figure-link';
import css from './glance.module.css';

/** An office's day in one look: what is late, what waits for a decision, what came in. */
export function Glance() {
  const { t } = useTranslation();
  const words = useWords();
  const office = useOfficeHome();
  return (
    <Panel title={t('home.glance')} aside={office.data && t('toDo.asOf', { date: office.data.asOf })}>
      <div className={css.groups}>
        <Loaded query={office} lines={5}>
          {(home) => (
            <>
              <Group title={t('home.deadlines')}>
                <LateTile />
                <li>
                  <FigureTile of={home.dueSoon}>{t('home.dueWithin', { n: home.dueSoon.workingDays })}</FigureTile>
                </li>
              </Group>
              <Group title={t('home.reviews')}>
                {home.reviews.map((figure) => (
                  <li key={figure.name}>
                    <FigureTile of={figure}>{words(reviews[figure.name])}</FigureTile>
                  </li>
                ))}
              </Group>
              <Group title={t('home.arrivals')}>
                {home.arrivals.map((figure) => (
                  <li key={figure.name}>
                    <FigureTile of={figure}>{words(arrivals[figure.name])}</FigureTile>
                  </li>
                ))}
              </Group>
            </>
          )}
        </Loaded>
      </div>
    </Panel>
  );
}

function LateTile() {
  const { t } = useTranslation();
  const late = useOverview().data?.lights.find(({ light }) => light === 'overdue');
  const of = late ?? { count: 0, filters: { light: 'overdue', open: 'true' } };
  return (
    <li>
      <FigureTile of={of} urgent>
        {t('home.late')}
      </FigureTile>
    </li>
  );
}

function Group({ title, children }: Readonly<{ title: string; children: ReactNode }>) {
  return (
    <section className={css.group}>
      <h3 className={css.title}>{title}</h3>
      <ul className={`plain ${css.tiles}`}>{children}</ul>
    </section>
  );
}
