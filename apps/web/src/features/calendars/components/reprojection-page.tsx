import { NativeSelect, Progress } from '@mantine/core';
import { reprojectionItemStatuses, type ReprojectionView } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { momentText } from '../../../shared/lib/dates';
import { changedParams, pageOfAddress } from '../../../shared/lib/query-string';
import { Loaded } from '../../../shared/ui/loaded';
import { PageHeader } from '../../../shared/ui/page-header';
import { Pager } from '../../../shared/ui/pager';
import { Panel } from '../../../shared/ui/panel';
import { useItems, useReprojection } from '../api/reprojections';
import css from './calendars-page.module.css';
import { MovedCaseLine } from './moved-cases';

/** How far the open cases are counted again after a change of a calendar, and what came of each. */
export function ReprojectionPage({ id }: Readonly<{ id: string }>) {
  const { t } = useTranslation();
  const query = useReprojection(id);
  return (
    <Loaded query={query} heading={t('calendars.reprojection')}>
      {(one) => (
        <>
          <PageHeader
            title={t('calendars.reprojectionOf', { year: one.year, whose: one.unit?.name ?? t('calendars.national') })}
            above={<Link to="/admin/calendars">{t('calendars.title')}</Link>}
            lead={`${one.reason} · ${t('calendars.by', { name: one.createdBy ?? t('calendars.system'), at: momentText(one.createdAt) })}`}
          />
          <div className="stack">
            <ProgressPanel of={one} />
            <Items of={one} />
          </div>
        </>
      )}
    </Loaded>
  );
}

function ProgressPanel({ of }: Readonly<{ of: ReprojectionView }>) {
  const { t } = useTranslation();
  const { status, total, moved, kept, failed, finishedAt } = of;
  const settled = moved + kept + failed;
  const text = t('calendars.progressText', { settled, total, moved, kept, failed });
  return (
    <Panel title={t('calendars.progress')}>
      <Progress.Root size="lg" className={css.progress}>
        <Progress.Section
          value={total === 0 ? 100 : (settled / total) * 100}
          animated={status !== 'done'}
          aria-label={t('calendars.progress')}
          aria-valuetext={text}
        />
      </Progress.Root>
      <p className="prose">
        <output className={css.status}>{t(`calendars.statuses.${status}`)}</output>
        {' · '}
        {text}
        {finishedAt && ` · ${t('calendars.finished', { at: momentText(finishedAt) })}`}
      </p>
      {status !== 'done' && <p className="prose soft">{t('calendars.leave')}</p>}
    </Panel>
  );
}

function Items({ of }: Readonly<{ of: ReprojectionView }>) {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const status = reprojectionItemStatuses.find((name) => name === params.get('status'));
  const query = useItems({ id: of.id, status, page: pageOfAddress(params) }, of.moved + of.kept + of.failed);
  const change = (changes: Record<string, string>) => setParams(changedParams(params, changes), { replace: true });
  return (
    <Panel title={t('calendars.items')}>
      <NativeSelect
        className={css.filter}
        label={t('calendars.filter')}
        value={status ?? ''}
        data={[
          { value: '', label: t('common.all') },
          ...reprojectionItemStatuses.map((value) => ({ value, label: t(`calendars.itemStatuses.${value}`) })),
        ]}
        onChange={(event) => change({ status: event.currentTarget.value })}
      />
      <Loaded query={query}>
        {(page) => (
          <>
            {page.total === 0 && <p className="prose">{t('calendars.noItems')}</p>}
            {page.total > 0 && (
              <ul className={`plain ${css.list}`}>
                {page.items.map((item) => (
                  <MovedCaseLine key={item.case.id} of={item}>
                    <span className={css.itemStatus}>{t(`calendars.itemStatuses.${item.status}`)}</span>
                  </MovedCaseLine>
                ))}
              </ul>
            )}
            <Pager of={page} onPage={(next) => change({ page: String(next) })} />
          </>
        )}
      </Loaded>
    </Panel>
  );
}
