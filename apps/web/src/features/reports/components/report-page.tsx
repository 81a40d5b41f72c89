import { Alert, Progress } from '@mantine/core';
import type { AnnualReportView } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { momentText } from '../../../shared/lib/dates';
import { DocumentDownloads } from '../../../shared/ui/document-downloads';
import { Loaded } from '../../../shared/ui/loaded';
import { PageHeader } from '../../../shared/ui/page-header';
import { useReport } from '../api/read-report';
import { ChecksPanel } from './checks-panel';
import { DocumentSheet } from './document-sheet';
import css from './report-page.module.css';

export function ReportPage({ id }: Readonly<{ id: string }>) {
  const { t } = useTranslation();
  const query = useReport(id);
  return (
    <Loaded query={query} lines={12} heading={t('reports.title')}>
      {(report) => (
        <>
          <div className="no-print">
            <PageHeader
              title={t('reports.name', { unit: report.unit.name, year: report.year })}
              above={<Link to="/reports">{t('reports.title')}</Link>}
              lead={`${t('reports.asOf', { date: report.asOf })} · ${report.createdBy} · ${momentText(report.createdAt)}`}
              actions={
                report.status === 'ready' && <DocumentDownloads href={`/api/annual-reports/${report.id}/document`} />
              }
            />
          </div>
          <Body report={report} />
        </>
      )}
    </Loaded>
  );
}

function Body({ report }: Readonly<{ report: AnnualReportView }>) {
  const { t } = useTranslation();
  if (report.status === 'building') {
    return (
      <div aria-busy>
        <Progress value={100} animated striped mb="sm" aria-label={t('reports.statuses.building')} />
        <output>{t('reports.building')}</output>
      </div>
    );
  }
  if (report.status === 'failed' || !report.tree) {
    return (
      <Alert role="alert" color="red" variant="light" title={t('reports.failed')}>
        {report.failure}
      </Alert>
    );
  }
  return (
    <div className={css.columns}>
      <div className={css.side}>
        <ChecksPanel checks={report.checks} />
        <p className="prose soft small">{t('reports.sourceHint')}</p>
        {report.sha256 && (
          <p className={css.fingerprint}>
            {t('reports.fingerprint')}：{report.sha256}
          </p>
        )}
      </div>
      <DocumentSheet tree={report.tree} />
    </div>
  );
}
