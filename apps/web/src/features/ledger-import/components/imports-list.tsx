import { ledgerImportStatuses, type LedgerImportSummary } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useWords } from '../../../shared/i18n/use-words';
import { momentText } from '../../../shared/lib/dates';
import { pageOfAddress } from '../../../shared/lib/query-string';
import { PagedEntries } from '../../../shared/ui/paged-entries';
import { Panel } from '../../../shared/ui/panel';
import { useLedgerImports } from '../api/list-imports';
import css from './ledger-import.module.css';

export function ImportsList() {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const query = useLedgerImports(pageOfAddress(params));
  return (
    <Panel title={t('ledgerImport.list')}>
      <PagedEntries query={query} empty={{ title: t('ledgerImport.empty'), text: t('ledgerImport.emptyText') }}>
        {(item) => <ImportEntry item={item} />}
      </PagedEntries>
    </Panel>
  );
}

function ImportEntry({ item }: Readonly<{ item: LedgerImportSummary }>) {
  const { t } = useTranslation();
  const words = useWords();
  const { id, fileName, total, registered, createdBy: by, createdAt, status } = item;
  return (
    <li className={css.entry}>
      <div className={css.words}>
        <Link to={`/ledger-imports/${id}`} className={css.name}>
          {fileName}
        </Link>
        <div className="soft small">
          {t('ledgerImport.summary', { total, registered, by, at: momentText(createdAt) })}
        </div>
      </div>
      <span className={css.status} data-status={status}>
        {words(ledgerImportStatuses[status])}
      </span>
    </li>
  );
}
