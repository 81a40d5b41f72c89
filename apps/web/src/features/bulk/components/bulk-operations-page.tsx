import type { BulkOperationView } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useWords } from '../../../shared/i18n/use-words';
import { momentText } from '../../../shared/lib/dates';
import { changedParams, pageOfAddress } from '../../../shared/lib/query-string';
import { Empty } from '../../../shared/ui/empty';
import { Loaded } from '../../../shared/ui/loaded';
import { PageHeader } from '../../../shared/ui/page-header';
import { Pager } from '../../../shared/ui/pager';
import { Panel } from '../../../shared/ui/panel';
import { useOperations } from '../api/list-operations';
import css from './bulk.module.css';

/** My bulk operations; to a head of office, those of the office. */
export function BulkOperationsPage() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const query = useOperations(pageOfAddress(params));
  return (
    <>
      <PageHeader
        title={t('bulk.records')}
        lead={t('bulk.recordsLead')}
        above={<Link to="/ledger">{t('bulk.toLedger')}</Link>}
      />
      <Panel title={t('bulk.records')}>
        <Loaded query={query}>
          {(page) => (
            <>
              {page.total === 0 && <Empty title={t('bulk.empty')} text={t('bulk.emptyText')} />}
              <ul className="plain">
                {page.items.map((operation) => (
                  <Entry key={operation.id} operation={operation} />
                ))}
              </ul>
              <Pager of={page} onPage={(next) => setParams(changedParams(params, { page: String(next) }))} />
            </>
          )}
        </Loaded>
      </Panel>
    </>
  );
}

function Entry({ operation }: Readonly<{ operation: BulkOperationView }>) {
  const { t } = useTranslation();
  const words = useWords();
  const { id, event, total, done, refused, createdBy, createdAt, status } = operation;
  return (
    <li className={css.entry}>
      <div>
        <Link to={`/bulk/${id}`} className={css.name}>
          {words(event.label)}
        </Link>
        <div className="soft small">
          {t('bulk.by', { name: createdBy, at: momentText(createdAt) })} ·{' '}
          {t('bulk.progressText', { settled: done + refused, total, done, refused })}
        </div>
      </div>
      <span className={css.status} data-status={status}>
        {t(`bulk.statuses.${status}`)}
      </span>
    </li>
  );
}
