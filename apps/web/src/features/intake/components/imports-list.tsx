import type { ReportImportSummary } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { momentText } from '../../../shared/lib/dates';
import { pageOfAddress } from '../../../shared/lib/query-string';
import { PagedEntries } from '../../../shared/ui/paged-entries';
import { Panel } from '../../../shared/ui/panel';
import { useImports } from '../api/list-imports';
import css from './imports-list.module.css';

export function ImportsList() {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const query = useImports(pageOfAddress(params));
  return (
    <Panel title={t('intake.list')}>
      <PagedEntries query={query} empty={{ title: t('intake.empty'), text: t('intake.emptyText') }}>
        {(item) => <ImportEntry item={item} />}
      </PagedEntries>
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
