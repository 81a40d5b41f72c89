import { periodicKind, periodicKinds, periodicStatuses, type PeriodicSummary } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useWords } from '../../../shared/i18n/use-words';
import { momentText } from '../../../shared/lib/dates';
import { changedParams, pageOfAddress } from '../../../shared/lib/query-string';
import { CodeSelect } from '../../../shared/trade/code-select';
import { Empty } from '../../../shared/ui/empty';
import { Loaded } from '../../../shared/ui/loaded';
import { PageHeader } from '../../../shared/ui/page-header';
import { Pager } from '../../../shared/ui/pager';
import { Panel } from '../../../shared/ui/panel';
import { usePeriodicList } from '../api/list-periodic';
import css from './periodic.module.css';

/** The weekly sheets and monthly bulletins, the latest first. */
export function DispatchPage() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const kind = periodicKind.safeParse(params.get('kind')).data ?? '';
  const query = usePeriodicList(pageOfAddress(params), kind);
  const set = (changes: Readonly<Record<string, string>>) => setParams(changedParams(params, changes));
  return (
    <>
      <PageHeader title={t('cadences.title')} lead={t('cadences.lead')} />
      <Panel title={t('cadences.list')}>
        <CodeSelect
          className={css.filter}
          label={t('cadences.kind')}
          list={periodicKinds}
          empty={t('cadences.all')}
          value={kind}
          onChange={(next) => set({ kind: next })}
        />
        <Loaded query={query}>
          {(page) => (
            <>
              {page.total === 0 && <Empty title={t('cadences.empty')} text={t('cadences.emptyText')} />}
              <ul className="plain">
                {page.items.map((report) => (
                  <Entry key={report.id} report={report} />
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

function Entry({ report }: Readonly<{ report: PeriodicSummary }>) {
  const { t } = useTranslation();
  const words = useWords();
  const { id, kind, from, to, issue, status, office, draftedAt } = report;
  return (
    <li className={css.item}>
      <div>
        <Link to={`/dispatch/${id}`} className={css.title}>
          {words(periodicKinds[kind])} {t('cadences.period', { from, to })}
        </Link>
        <div className="soft small">
          {[issue && t('cadences.issue', issue), office.name, t('cadences.draftedAt', { at: momentText(draftedAt) })]
            .filter(Boolean)
            .join(' · ')}
        </div>
      </div>
      <span className={css.status} data-status={status}>
        {words(periodicStatuses[status])}
      </span>
    </li>
  );
}
