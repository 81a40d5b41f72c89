import { Checkbox } from '@mantine/core';
import {
  draftableKind,
  officialDocumentKinds,
  officialDocumentStatus,
  officialDocumentStatuses,
} from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { changedParams, pageOfAddress } from '../../../shared/lib/query-string';
import { useMay } from '../../../shared/session/session-context';
import { CodeSelect } from '../../../shared/trade/code-select';
import { Empty } from '../../../shared/ui/empty';
import { Loaded } from '../../../shared/ui/loaded';
import { PageHeader } from '../../../shared/ui/page-header';
import { Pager } from '../../../shared/ui/pager';
import { Panel } from '../../../shared/ui/panel';
import { useDocuments } from '../api/list-documents';
import { DocumentEntry } from './document-entry';
import css from './documents.module.css';

const { 'annual-report': _annual, ...kinds } = officialDocumentKinds;

/** The documents that the reader drafts, approves or receives. */
export function DocumentsPage() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const kind = draftableKind.safeParse(params.get('kind')).data ?? '';
  const status = officialDocumentStatus.safeParse(params.get('status')).data ?? '';
  const waiting = params.get('waiting') === 'true' ? 'true' : '';
  const query = useDocuments({ kind, status, waiting, page: pageOfAddress(params) });
  const mayKeep = useMay('templates.manage');
  const set = (changes: Readonly<Record<string, string>>) => setParams(changedParams(params, changes));
  return (
    <>
      <PageHeader
        title={t('documents.title')}
        lead={t('documents.lead')}
        actions={mayKeep && <Link to="/documents/templates">{t('documents.templates.title')}</Link>}
      />
      <Panel title={t('documents.list')}>
        <div className={css.filters}>
          <CodeSelect
            label={t('documents.kind')}
            list={kinds}
            empty={t('documents.any')}
            value={kind}
            onChange={(next) => set({ kind: next })}
          />
          <CodeSelect
            label={t('documents.status')}
            list={officialDocumentStatuses}
            empty={t('documents.any')}
            value={status}
            onChange={(next) => set({ status: next })}
          />
          <Checkbox
            label={t('documents.onlyWaiting')}
            checked={waiting === 'true'}
            onChange={(event) => set({ waiting: event.currentTarget.checked ? 'true' : '' })}
          />
        </div>
        <Loaded query={query}>
          {(page) => (
            <>
              {page.total === 0 && <Empty title={t('documents.empty')} text={t('documents.emptyText')} />}
              <ul className="plain">
                {page.items.map((document) => (
                  <DocumentEntry key={document.id} document={document} />
                ))}
              </ul>
              <Pager of={page} onPage={(next) => set({ page: String(next) })} />
            </>
          )}
        </Loaded>
      </Panel>
    </>
  );
}
