import { Button, Select, TextInput } from '@mantine/core';
import { figureGrouping, type StatisticsView } from '@bihuan/contracts';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useSession } from '../../../shared/session/session-context';
import { Empty } from '../../../shared/ui/empty';
import { Loaded } from '../../../shared/ui/loaded';
import { PageHeader } from '../../../shared/ui/page-header';
import { Panel } from '../../../shared/ui/panel';
import { useStatistics } from '../api/read-statistics';
import { FiguresTable } from './figures-table';
import { FreezePanel } from './freeze-panel';
import { GroupTable } from './group-table';
import css from './year.module.css';

/** The year in figures for the office and its leaders; year and grouping stand in the address. */
export function YearPage() {
  const { t } = useTranslation();
  const { today } = useSession();
  const [params, setParams] = useSearchParams();
  const asked = Number(params.get('year'));
  const year = asked >= 2000 && asked <= 2100 ? asked : Number(today.slice(0, 4));
  const by = figureGrouping.catch('unit').parse(params.get('by'));
  const query = useStatistics({ year, by });
  const change = (to: Record<string, string>) => setParams({ year: String(year), by, ...to }, { replace: true });
  return (
    <>
      <PageHeader
        title={t('year.title')}
        lead={t('year.lead')}
        actions={
          <Button
            component="a"
            href={`/api/statistics/document?year=${year}`}
            download
            variant="default"
            leftSection={<IconDownload size={18} aria-hidden />}
          >
            {t('year.download')}
          </Button>
        }
      />
      <div className={css.choice}>
        <TextInput
          label={t('year.year')}
          type="number"
          min={2000}
          max={2100}
          defaultValue={String(year)}
          onChange={(event) => change({ year: event.currentTarget.value })}
        />
        <Select
          label={t('year.by')}
          allowDeselect={false}
          data={figureGrouping.options.map((value) => ({ value, label: t(`year.groups.${value}`) }))}
          value={by}
          onChange={(value) => change({ by: value ?? 'unit' })}
        />
      </div>
      <Loaded query={query} lines={12}>
        {(view) => <Sheet view={view} />}
      </Loaded>
    </>
  );
}

function Sheet({ view }: Readonly<{ view: StatisticsView }>) {
  const { t } = useTranslation();
  const isEmpty = view.groups.length === 0;
  return (
    <div className="stack">
      <p className="soft">
        {t('year.asOf', { day: view.asOf })}
        {' · '}
        {view.frozen ? t('year.frozen') : t('year.live')}
        {view.previous && ` · ${t('year.against', { year: view.previous.year, day: view.previous.asOf })}`}
      </p>
      {isEmpty ? (
        <Empty title={t('year.empty')} text={t('year.asOf', { day: view.asOf })} />
      ) : (
        <>
          <Panel title={t('year.all')} flush>
            <FiguresTable view={view} />
          </Panel>
          <Panel title={t('year.group')} flush>
            <GroupTable view={view} />
          </Panel>
          <Coverage view={view} />
        </>
      )}
      <FreezePanel year={view.year} />
    </div>
  );
}

function Coverage({ view: { coverage } }: Readonly<{ view: StatisticsView }>) {
  const { t } = useTranslation();
  const { value, inspected, missed } = coverage;
  if (value === null) return null;
  const all = inspected.length + missed.length;
  return (
    <Panel title={t('year.coverage')}>
      <p>{t('year.covered', { all, n: inspected.length, rate: value })}</p>
      {missed.length > 0 && (
        <p className="soft">{t('year.missed', { list: missed.map(({ name }) => name).join('、') })}</p>
      )}
    </Panel>
  );
}
