import type { ReportImportSummary } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { momentText } from '../../../shared/lib/dates';
import { changedParams, pageOfAddress } from '../../../shared/lib/query-string';
import { Empty } from '../../../shared/ui/empty';
import { Loaded } from '../../../shared/ui/loaded';
import { Pager } from '../../../shared/ui/pager';
import { Panel } from '../../../shared/ui/panel';
import { useImports } from '../api/list-imports';
import css from './imports-list.module.css';

export function ImportsList() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const query = useImports(pageOfAddress(params));
  return (
    <Panel title={t('intake.list')}>
      <Loaded query={query}>
        {(page) => (
          <>
            {page.total === 0 && <Empty title={t('intake.empty')} text={t('intake.emptyText')} />}
            <ul className="plain">
              {page.items.map((item) => (
                <ImportEntry key={item.id} item={item} />
              ))}
            </ul>
            <Pager of={page} onPage={(next) => setParams(changedParams(params, { page: String(next) }))} />
          </>
        )}
      </Loaded>
    </Panel>
  );
}

function ImportEntry({ item }: Readonly<{ item: ReportImportSummary }>) {
  const { t } = useTranslation();
  return (
    <li className={css.item}>
      <div className={css.words}>
        <Link to={`/imports/${item.id}`} className={css.title}>
          {item.title || item.fileName}
        </Link>
        <div className="soft small">
          {t('intake.counts', { problems: item.problems, undertakings: item.undertakings })} · {item.createdBy} ·{' '}
          {momentText(item.createdAt)}
        </div>
      </div>
      <span className={css.status} data-status={item.status}>
        {t(`intake.statuses.${item.status}`)}
      </span>
    </li>
  );
}
