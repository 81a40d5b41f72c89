import { digestStatus, digestStatuses } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { changedParams, pageOfAddress } from '../../../shared/lib/query-string';
import { CodeSelect } from '../../../shared/trade/code-select';
import { Empty } from '../../../shared/ui/empty';
import { Loaded } from '../../../shared/ui/loaded';
import { notifyDone } from '../../../shared/ui/notify';
import { PageHeader } from '../../../shared/ui/page-header';
import { Pager } from '../../../shared/ui/pager';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { useDigests, useResendDigest } from '../api/list-digests';
import { DigestsTable } from './digests-table';
import css from './people-page.module.css';

/** What became of the daily mails; one of today may be sent again. */
export function DigestsPage() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const status = digestStatus.safeParse(params.get('status')).data;
  const query = useDigests({ page: pageOfAddress(params), ...(status && { status }) });
  const resend = useResendDigest();
  return (
    <>
      <PageHeader title={t('digests.title')} lead={t('digests.lead')} />
      <div className={css.filters}>
        <CodeSelect
          label={t('digests.status')}
          list={digestStatuses}
          value={status ?? ''}
          empty={t('digests.allStatuses')}
          onChange={(next) => setParams(changedParams(params, { status: next }))}
        />
      </div>
      {resend.isError && <ProblemAlert error={resend.error} />}
      <div className={css.list}>
        <Loaded query={query} lines={8}>
          {(page) =>
            page.total === 0 ? (
              <Empty title={t('digests.empty')} text={t('digests.emptyText')} />
            ) : (
              <DigestsTable
                digests={page.items}
                pendingId={resend.isPending ? resend.variables : null}
                onResend={({ id }) => resend.mutate(id, { onSuccess: () => notifyDone(t('digests.asked')) })}
              />
            )
          }
        </Loaded>
      </div>
      {query.data && (
        <Pager of={query.data} onPage={(page) => setParams(changedParams(params, { page: String(page) }))} />
      )}
    </>
  );
}
