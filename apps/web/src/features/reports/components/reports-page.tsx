import { Button } from '@mantine/core';
import type { AnnualReportSummary } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { momentText } from '../../../shared/lib/dates';
import { pageOfAddress } from '../../../shared/lib/query-string';
import { useMay } from '../../../shared/session/session-context';
import { PageHeader } from '../../../shared/ui/page-header';
import { PagedEntries } from '../../../shared/ui/paged-entries';
import { Panel } from '../../../shared/ui/panel';
import { useReports } from '../api/list-reports';
import { BuildForm } from './build-form';
import css from './reports-page.module.css';

export function ReportsPage() {
  const { t } = useTranslation();
  const mayBuild = useMay('reports.build');
  const [params] = useSearchParams();
  const query = useReports(pageOfAddress(params));
  return (
    <>
      <PageHeader
        title={t('reports.title')}
        lead={t('reports.lead')}
        actions={
          <Button component={Link} to="/writing" variant="default">
            {t('writing.open')}
          </Button>
        }
      />
      <div className="stack">
        {mayBuild && <BuildForm />}
        <Panel title={t('reports.list')}>
          <PagedEntries query={query} empty={{ title: t('reports.empty'), text: t('reports.emptyText') }}>
            {(report) => <ReportEntry report={report} />}
          </PagedEntries>
        </Panel>
      </div>
    </>
  );
}

function ReportEntry({ report }: Readonly<{ report: AnnualReportSummary }>) {
  const { t } = useTranslation();
  return (
    <li className={css.item}>
      <div>
        <Link to={`/reports/${report.id}`} className={css.title}>
          {t('reports.name', { unit: report.unit.name, year: report.year })}
        </Link>
        <div className="soft small">
          {t('reports.asOf', { date: report.asOf })} · {report.createdBy} · {momentText(report.createdAt)}
        </div>
      </div>
      <output className={css.status} data-status={report.status}>
        {t(`reports.statuses.${report.status}`)}
      </output>
    </li>
  );
}
