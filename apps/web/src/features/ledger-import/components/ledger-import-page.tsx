import { Alert } from '@mantine/core';
import { ledgerImportStatuses, type LedgerImportView } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useWords } from '../../../shared/i18n/use-words';
import { momentText } from '../../../shared/lib/dates';
import { Loaded } from '../../../shared/ui/loaded';
import { PageHeader } from '../../../shared/ui/page-header';
import { useLedgerImport } from '../api/read-import';
import { DiscardButton } from './discard-button';
import { LedgerSteps } from './ledger-steps';
import { MappingStep } from './mapping-step';
import { PreviewStep } from './preview-step';
import { ReadingPanel } from './reading-panel';
import { ResultStep } from './result-step';

/** One ledger on its way in: its columns, the preview, and what came of it. */
export function LedgerImportPage({ id }: Readonly<{ id: string }>) {
  const { t } = useTranslation();
  const query = useLedgerImport(id);
  return (
    <Loaded query={query} lines={10} heading={t('ledgerImport.title')}>
      {(view) => (
        <>
          <PageHeader
            title={view.fileName}
            above={<Link to="/ledger-imports">{t('ledgerImport.title')}</Link>}
            lead={t('ledgerImport.by', { name: view.createdBy, at: momentText(view.createdAt) })}
            actions={mayDiscard(view) && <DiscardButton id={id} />}
          />
          <LedgerSteps status={view.status} />
          <div className="stack">
            <Remarks view={view} />
            <Step view={view} />
          </div>
        </>
      )}
    </Loaded>
  );
}

const mayDiscard = ({ mine, status }: LedgerImportView): boolean =>
  mine && (status === 'mapping' || status === 'reading' || status === 'preview');

function Step({ view }: Readonly<{ view: LedgerImportView }>) {
  switch (view.status) {
    case 'mapping':
      return <MappingStep key={`${view.proposal.sheet} ${view.proposal.headerRows.join()}`} view={view} />;
    case 'reading':
      return <ReadingPanel view={view} />;
    case 'preview':
      return <PreviewStep view={view} />;
    default:
      return <ResultStep view={view} />;
  }
}

/** What should be known wherever the import stands. */
function Remarks({ view: { sameAs, failure, mine, createdBy } }: Readonly<{ view: LedgerImportView }>) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <>
      {failure && (
        <Alert role="alert" color="red" variant="light">
          {words(failure)}
        </Alert>
      )}
      {!mine && <Alert variant="light">{t('ledgerImport.notMine', { name: createdBy })}</Alert>}
      {sameAs && (
        <Alert color="yellow" variant="light">
          {t('ledgerImport.sameAs', {
            at: momentText(sameAs.createdAt),
            status: words(ledgerImportStatuses[sameAs.status]),
          })}{' '}
          <Link to={`/ledger-imports/${sameAs.id}`}>{t('ledgerImport.seeEarlier')}</Link>
        </Alert>
      )}
    </>
  );
}
