import type { PublicPageSummary } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { changedParams, pageOfAddress } from '../../../../shared/lib/query-string';
import { Empty } from '../../../../shared/ui/empty';
import { Loaded } from '../../../../shared/ui/loaded';
import { PageHeader } from '../../../../shared/ui/page-header';
import { Pager } from '../../../../shared/ui/pager';
import { Panel } from '../../../../shared/ui/panel';
import { usePublicPages } from '../../api/public-pages';
import css from '../year.module.css';
import { DraftForm } from './draft-form';
import { PageDetail } from './page-detail';
import { PageVersions } from './page-versions';

/** What the office publishes: drafts, checks, previews, and every version that was out. The one shown stands in the address. */
export function PublicPagesPage() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const query = usePublicPages(pageOfAddress(params));
  const shownId = params.get('show');
  const show = (id: string) => setParams(changedParams(params, { page: String(pageOfAddress(params)), show: id }));
  const detailOf = (items: readonly PublicPageSummary[]) => items.find(({ id }) => id === shownId) ?? null;
  return (
    <>
      <PageHeader title={t('publicPages.title')} lead={t('publicPages.lead')} />
      <div className="stack">
        <Panel title={t('publicPages.fresh')}>
          <DraftForm onDrafted={(id) => setParams(changedParams(params, { show: id }))} />
        </Panel>
        <Panel title={t('publicPages.list')} flush>
          <Loaded query={query}>
            {(page) =>
              page.total === 0 ? (
                <Empty title={t('publicPages.empty')} text={t('publicPages.emptyText')} />
              ) : (
                <>
                  <PageVersions items={page.items} shownId={shownId} onShow={show} />
                  <div className={css.foot}>
                    <Pager of={page} onPage={(next) => setParams(changedParams(params, { page: String(next) }))} />
                  </div>
                </>
              )
            }
          </Loaded>
        </Panel>
        <Detail of={detailOf(query.data?.items ?? [])} onReload={() => void query.refetch()} />
      </div>
    </>
  );
}

function Detail({ of, onReload }: Readonly<{ of: PublicPageSummary | null; onReload: () => void }>) {
  return of && <PageDetail key={`${of.id} ${of.version}`} page={of} onReload={onReload} />;
}
