import { Alert, Progress } from '@mantine/core';
import { writtenReportKinds, writtenReportStatuses, type WrittenReportView } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useWords } from '../../../../shared/i18n/use-words';
import { Loaded } from '../../../../shared/ui/loaded';
import { PageHeader } from '../../../../shared/ui/page-header';
import { useWritten } from '../../api/read-written';
import { WritingDesk } from './writing-desk';

/** One report: while it is made, and then on the desk. */
export function WritingPage({ id }: Readonly<{ id: string }>) {
  const { t } = useTranslation();
  const words = useWords();
  const query = useWritten(id);
  return (
    <Loaded query={query} lines={12} heading={t('writing.title')}>
      {(view) => (
        <>
          <div className="no-print">
            <PageHeader
              title={`${view.unit.name} ${view.year} ${words(writtenReportKinds[view.kind])}`}
              above={<Link to="/writing">{t('writing.title')}</Link>}
              lead={[words(writtenReportStatuses[view.status]), view.asOf && t('writing.asOf', { date: view.asOf })]
                .filter(Boolean)
                .join(' · ')}
            />
          </div>
          <Body view={view} />
        </>
      )}
    </Loaded>
  );
}

function Body({ view }: Readonly<{ view: WrittenReportView }>) {
  const { t } = useTranslation();
  if (view.status === 'building') {
    return (
      <div aria-busy>
        <Progress value={100} animated striped mb="sm" aria-label={t('writing.building')} />
        <output>{t('writing.building')}</output>
      </div>
    );
  }
  if (view.status === 'failed') {
    return (
      <Alert role="alert" color="red" variant="light" title={t('writing.failed')}>
        {view.failure}
      </Alert>
    );
  }
  return <WritingDesk view={view} />;
}
